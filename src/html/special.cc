#include "html/special.h"

namespace debunk::html {
namespace {

constexpr TagSet k_html = {Tag::address,    Tag::applet,   Tag::area,   Tag::article, Tag::aside,     Tag::base,     Tag::basefont, Tag::bgsound,
                           Tag::blockquote, Tag::body,     Tag::br,     Tag::button,  Tag::caption,   Tag::center,   Tag::col,      Tag::colgroup,
                           Tag::dd,         Tag::details,  Tag::dir,    Tag::div,     Tag::dl,        Tag::dt,       Tag::embed,    Tag::fieldset,
                           Tag::figcaption, Tag::figure,   Tag::footer, Tag::form,    Tag::frame,     Tag::frameset, Tag::h1,       Tag::h2,
                           Tag::h3,         Tag::h4,       Tag::h5,     Tag::h6,      Tag::head,      Tag::header,   Tag::hgroup,   Tag::hr,
                           Tag::html,       Tag::iframe,   Tag::img,    Tag::input,   Tag::keygen,    Tag::li,       Tag::link,     Tag::listing,
                           Tag::main,       Tag::marquee,  Tag::menu,   Tag::meta,    Tag::nav,       Tag::noembed,  Tag::noframes, Tag::noscript,
                           Tag::object,     Tag::ol,       Tag::p,      Tag::param,   Tag::plaintext, Tag::pre,      Tag::script,   Tag::search,
                           Tag::section,    Tag::select,   Tag::source, Tag::style,   Tag::summary,   Tag::table,    Tag::tbody,    Tag::td,
                           Tag::template_,  Tag::textarea, Tag::tfoot,  Tag::th,      Tag::thead,     Tag::title,    Tag::tr,       Tag::track,
                           Tag::ul,         Tag::wbr,      Tag::xmp};
constexpr TagSet k_math = {Tag::mi, Tag::mo, Tag::mn, Tag::ms, Tag::mtext, Tag::annotation_xml};
constexpr TagSet k_svg = {Tag::foreign_object, Tag::desc, Tag::title};

}  // namespace

bool is_special(const OpenElement& element) {
  switch (element.ns) {
    case Namespace::html: return k_html.has(element.tag);
    case Namespace::math: return k_math.has(element.tag);
    case Namespace::svg: return k_svg.has(element.tag);
  }
  return false;
}

}  // namespace debunk::html
