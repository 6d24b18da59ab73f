#include "page/visibility.h"

#include <algorithm>
#include <array>

#include "html/names.h"
#include "html/scan.h"
#include "page/media_query.h"
#include "page/style_sheet.h"

namespace debunk::page {
namespace {

using html::AttributeName;
using html::Node;
using html::NodeId;
using html::NodeKind;
using html::SourceRange;
using html::Tag;
using html::Tree;

constexpr std::uint32_t k_white = 0xFFFFFF;
/// A <marquee> of so few pixels shows nothing.
constexpr int k_no_marquee = 5;

/// The declarations that win for one element.
class Winners {
 public:
  void clear() { all_ = {}; }
  void offer(const Declaration& declaration, std::uint64_t priority) {
    Winner& winner = all_[static_cast<std::size_t>(declaration.property)];
    if (declaration.important) priority |= k_important;
    if (winner.priority > priority) return;
    winner = {priority, declaration.value, declaration.source};
  }
  bool has(Property property) const { return of(property).priority != 0; }
  bool hides(Property property) const { return of(property).value == 1; }
  std::uint32_t value(Property property) const { return of(property).value; }
  SourceRange source(Property property) const { return of(property).source; }
  bool is_inline(Property property) const { return (of(property).priority & k_inline) != 0; }

  static constexpr std::uint64_t k_inline = std::uint64_t{1} << 61;

 private:
  static constexpr std::uint64_t k_important = std::uint64_t{1} << 62;
  struct Winner {
    std::uint64_t priority = 0;  // 0: there is none
    std::uint32_t value = 0;
    SourceRange source;
  };
  const Winner& of(Property property) const { return all_[static_cast<std::size_t>(property)]; }
  std::array<Winner, k_property_count> all_{};
};

/// An element that is open, with what its content inherits. The numbers of hidings are one more than their index; 0 for none.
struct Open {
  NodeId node = html::k_document;
  std::uint32_t all = 0;         // hides whatever is inside
  std::uint32_t visibility = 0;  // the others hide text, until an element inside says otherwise
  std::uint32_t font = 0;
  std::uint32_t indent = 0;
  std::uint32_t same_color = 0;
  std::uint32_t color = k_unknown_color;
  std::uint32_t background = k_unknown_color;
  SourceRange color_source;
  bool is_white_assumed = true;  // no background was declared: pages are white, if nobody says otherwise
  ElementNames names;
  std::uint32_t first_class = 0, class_count = 0;
};

bool same_color(std::uint32_t a, std::uint32_t b) {
  if (a > k_white || b > k_white) return false;
  for (const int shift : {0, 8, 16}) {
    const int difference = static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF);
    if (difference > 6 || difference < -6) return false;
  }
  return true;
}

class Finder {
 public:
  Finder(std::string_view html, const Tree& tree) : html_(html), tree_(tree), steps_left_(tree.nodes.size() * k_steps_per_node) {
    out_.hidden.resize(tree.nodes.size());
  }

  Visibility find() {
    read_sheets();
    open_.push_back({});
    for (NodeId id = tree_.next(html::k_document); id != html::k_none; id = tree_.next(id)) {
      const Node& node = tree_.nodes[id];
      while (open_.back().node != node.parent) close();
      if (node.kind == NodeKind::text)
        out_.hidden[id] = of_text(open_.back());
      else if (node.kind == NodeKind::element)
        element(id, node);
    }
    out_.cut = out_.cut || sheet_.cut();
    return std::move(out_);
  }

 private:
  void read_sheets() {
    for (NodeId id = 0; id < tree_.nodes.size(); ++id) {
      const Node& node = tree_.nodes[id];
      if (!node.is(Tag::style) || node.first_child == html::k_none) continue;
      // Without scripts other rules hold: <noscript><style>.lazy { display: none }.
      const Node& parent = tree_.nodes[node.parent];
      if (parent.is(Tag::noscript) || parent.is(Tag::template_)) continue;
      if (const html::Attribute* media = tree_.attribute(id, AttributeName::media); media && !fits_screen(media->value.of(html_))) continue;
      sheet_.read(html_, tree_.nodes[node.first_child].source);
    }
    sheet_.finish();
  }

  static std::uint32_t of_text(const Open& open) {
    for (const std::uint32_t hiding : {open.all, open.visibility, open.font, open.indent, open.same_color})
      if (hiding != 0) return hiding;
    return 0;
  }

  /// Counts the names of an element among those of the open ones, or takes them away.
  void count_names(const Open& open, int change) {
    const auto count = [&](std::uint32_t name) {
      open_names_[name % k_buckets] = static_cast<std::uint32_t>(static_cast<int>(open_names_[name % k_buckets]) + change);
    };
    count(open.names.tag);
    if (open.names.id != 0) count(open.names.id);
    for (std::size_t i = open.first_class; i < open.first_class + open.class_count; ++i) count(classes_[i]);
  }

  /// May an open element match? Most selectors that go over several elements are turned away here.
  bool may_be_open(const Compound& compound) const {
    if (compound.tag != 0 && open_names_[compound.tag % k_buckets] == 0) return false;
    if (compound.id != 0 && open_names_[compound.id % k_buckets] == 0) return false;
    for (std::size_t i = 0; i < compound.class_count; ++i)
      if (open_names_[compound.classes[i] % k_buckets] == 0) return false;
    return true;
  }

  void close() {
    if (!sheet_.empty() && open_.size() > 1) count_names(open_.back(), -1);
    classes_.resize(open_.back().first_class);
    open_.pop_back();
  }

  std::uint32_t hiding(HiddenBy by, SourceRange because, NodeId element) {
    out_.hidings.push_back({by, because, element});
    return static_cast<std::uint32_t>(out_.hidings.size());
  }

  void element(NodeId id, const Node& node) {
    Open open = open_.back();
    open.node = id;
    open.first_class = static_cast<std::uint32_t>(classes_.size());
    open.class_count = 0;
    open.names = {};
    const html::Attribute *style = nullptr, *hidden = nullptr, *color = nullptr;
    for (const html::Attribute& attribute : tree_.attributes_of(id)) {
      switch (attribute.id) {
        case AttributeName::style: style = &attribute; break;
        case AttributeName::hidden: hidden = &attribute; break;
        case AttributeName::color: color = node.is(Tag::font) ? &attribute : nullptr; break;
        case AttributeName::bgcolor: set_background(open, read_color(attribute.value.of(html_))); break;
        case AttributeName::class_:
          if (!sheet_.empty()) add_classes(attribute.value.of(html_), open);
          break;
        case AttributeName::id:
          if (!sheet_.empty()) open.names.id = selector_hash(attribute.value.of(html_));
          break;
        default: break;
      }
    }
    if (!sheet_.empty()) open.names.tag = html::name_hash(node.tag == Tag::unknown ? html::element_name(html_, node) : html::to_string(node.tag));
    open_.push_back(open);
    if (!sheet_.empty()) count_names(open, 1);
    Open& own = open_.back();
    if (has_winners_) winners_.clear();
    has_winners_ = false;
    if (!sheet_.empty()) offer_rules();
    if (style != nullptr) offer_style(style->value);
    if (color != nullptr) set_color(own, read_color(color->value.of(html_)), {color->name.start, color->value.end}, true, id);
    // Links have a colour of their own.
    if (node.is(Tag::a) && !winners_.has(Property::color) && own.color_source.size() > 0) own.color = k_unknown_color, own.same_color = 0;
    if (!node.is(Tag::html) && !node.is(Tag::body))
      if (const std::uint32_t all = all_of(id, node, hidden)) own.all = all;
    if (has_winners_) inherit(own, id, node);
    out_.hidden[id] = own.all;
  }

  void add_classes(std::string_view value, Open& open) {
    for (std::size_t at = 0; at < value.size();) {
      while (at < value.size() && html::is_white_space(value[at])) ++at;
      const std::size_t start = at;
      while (at < value.size() && !html::is_white_space(value[at])) ++at;
      if (at > start) {
        classes_.push_back(selector_hash(value.substr(start, at - start)));
        ++open.class_count;
      }
    }
  }

  ElementNames names_of(const Open& open) const {
    ElementNames names = open.names;
    names.classes = std::span(classes_).subspan(open.first_class, open.class_count);
    return names;
  }

  void offer_rules() {
    const ElementNames own = names_of(open_.back());
    const auto offer = [&](std::uint32_t index) {
      const Selector& selector = sheet_.selector(index);
      if (steps_left_ == 0) return false;
      if (!matches(selector, own)) return true;
      const std::uint64_t priority = (std::uint64_t{selector.specificity} + 1) << 32 | index;
      for (const Declaration& declaration : sheet_.declarations(selector)) winners_.offer(declaration, priority);
      has_winners_ = true;
      return true;
    };
    if (own.id != 0) sheet_.for_each_candidate(own.id, offer);
    for (const std::uint32_t one : own.classes) sheet_.for_each_candidate(one, offer);
    sheet_.for_each_candidate(own.tag, offer);
  }

  /// The last compound is the element's own. The others are looked for from the inside out, the nearest first, which is right but for
  /// chains of children below a descendant that could have been another.
  bool matches(const Selector& selector, const ElementNames& own) {
    const std::span<const Compound> compounds = sheet_.compounds(selector);
    take_step();
    if (!compounds.back().matches(own)) return false;
    for (const Compound& compound : compounds.first(compounds.size() - 1))
      if (!may_be_open(compound)) return false;
    std::size_t depth = open_.size() - 1;
    for (std::size_t i = compounds.size() - 1; i-- > 0;) {
      const bool is_child = compounds[i + 1].is_child;
      bool found = false;
      while (depth > 1 && !found) {
        if (!take_step()) return false;
        --depth;
        found = compounds[i].matches(names_of(open_[depth]));
        if (is_child) break;
      }
      if (!found) return false;
    }
    return true;
  }

  bool take_step() {
    if (steps_left_ > 0) --steps_left_;
    out_.cut = out_.cut || steps_left_ == 0;
    return steps_left_ > 0;
  }

  void offer_style(SourceRange value) {
    for (Declarations all(html_, value); all.next();) {
      winners_.offer(all.declaration(), Winners::k_inline);
      has_winners_ = true;
    }
  }

  /// What hides everything inside an element; 0 if nothing does.
  std::uint32_t all_of(NodeId id, const Node& node, const html::Attribute* hidden) {
    if (node.ns == html::Namespace::html) {
      if (node.tag == Tag::noscript) return hiding(HiddenBy::noscript, node.source, id);
      if (node.tag == Tag::template_ || node.tag == Tag::noembed || node.tag == Tag::noframes) return hiding(HiddenBy::inert, node.source, id);
      if (node.tag == Tag::marquee && is_no_marquee(id)) return hiding(HiddenBy::no_size, node.source, id);
    }
    if (hidden != nullptr && (!winners_.has(Property::display) || winners_.hides(Property::display)))
      return hiding(HiddenBy::attribute, {hidden->name.start, std::max(hidden->name.end, hidden->value.end)}, id);
    if (!has_winners_) return 0;
    const auto by = [&](HiddenBy reason, Property property) { return hiding(reason, winners_.source(property), id); };
    if (winners_.hides(Property::display)) return by(HiddenBy::display, Property::display);
    if (winners_.hides(Property::opacity)) return by(HiddenBy::opacity, Property::opacity);
    if (winners_.hides(Property::clip)) return by(HiddenBy::clipped, Property::clip);
    if (winners_.hides(Property::transform)) return by(HiddenBy::off_screen, Property::transform);
    if (winners_.hides(Property::position))
      for (const Property side : {Property::left, Property::right, Property::top, Property::bottom})
        if (winners_.hides(side)) return by(HiddenBy::off_screen, side);
    for (const Property margin : {Property::margin_left, Property::margin_top})
      if (winners_.hides(margin)) return by(HiddenBy::off_screen, margin);
    if (winners_.hides(Property::overflow))
      for (const Property size : {Property::height, Property::max_height, Property::width, Property::max_width})
        if (winners_.hides(size)) return by(HiddenBy::no_size, size);
    return 0;
  }

  bool is_no_marquee(NodeId id) const {
    for (const AttributeName name : {AttributeName::width, AttributeName::height})
      if (const html::Attribute* size = tree_.attribute(id, name)) {
        const std::string_view digits = size->value.of(html_);
        if (digits.size() == 1 && digits[0] >= '0' && digits[0] <= '0' + k_no_marquee) return true;
      }
    return false;
  }

  /// What the content of an element takes over from it.
  void inherit(Open& own, NodeId id, const Node& node) {
    const bool is_root = node.is(Tag::html) || node.is(Tag::body);
    const auto take = [&](std::uint32_t& inherited, Property property, HiddenBy by) {
      if (!winners_.has(property)) return;
      inherited = winners_.hides(property) && !is_root ? hiding(by, winners_.source(property), id) : 0;
    };
    take(own.visibility, Property::visibility, HiddenBy::visibility);
    take(own.font, Property::font_size, HiddenBy::no_size);
    take(own.indent, Property::text_indent, HiddenBy::off_screen);
    if (winners_.has(Property::background)) {
      set_background(own, winners_.value(Property::background));
      compare_colors(own, id);
    }
    if (winners_.has(Property::color))
      set_color(own, winners_.value(Property::color), winners_.source(Property::color), winners_.is_inline(Property::color), id);
  }

  static void set_background(Open& own, std::uint32_t background) {
    if (background == k_transparent) return;
    own.background = background;
    own.is_white_assumed = false;
  }

  /// A sheet's white letters stand on something that another sheet or a script put there, often enough. Who writes them into the
  /// element itself, where no background is named, means a white page.
  void set_color(Open& own, std::uint32_t color, SourceRange source, bool is_inline, NodeId id) {
    own.color = color;
    own.color_source = source;
    own.same_color = 0;
    if (own.is_white_assumed && is_inline && same_color(color, k_white)) own.same_color = hiding(HiddenBy::colour, source, id);
    if (color == k_transparent && is_inline && !winners_.has(Property::background)) own.same_color = hiding(HiddenBy::colour, source, id);
    compare_colors(own, id);
  }

  void compare_colors(Open& own, NodeId id) {
    if (own.is_white_assumed) return;
    own.same_color = same_color(own.color, own.background) ? hiding(HiddenBy::colour, own.color_source, id) : 0;
  }

  std::string_view html_;
  const Tree& tree_;
  StyleSheet sheet_;
  Visibility out_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> classes_;  // of the open elements
  static constexpr std::size_t k_buckets = 1024;
  std::array<std::uint32_t, k_buckets> open_names_{};
  Winners winners_;  // of the element that is looked at
  bool has_winners_ = false;
  std::size_t steps_left_;
};

}  // namespace

Visibility find_hidden(std::string_view html, const Tree& tree) { return Finder(html, tree).find(); }

}  // namespace debunk::page
