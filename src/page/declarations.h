// Declarations of CSS as far as they decide whether text is seen: of a style attribute, or of a rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "html/source_range.h"

namespace debunk::page {

enum class Property : std::uint8_t {
  display,
  visibility,
  opacity,
  position,
  overflow,
  clip,
  transform,  // flags: does the value hide?
  left,
  right,
  top,
  bottom,
  margin_left,
  margin_top,
  text_indent,  // flags: is it far outside of any screen?
  font_size,
  width,
  height,
  max_width,
  max_height,  // flags: is it no size at all?
  color,
  background,  // colours
};
inline constexpr std::size_t k_property_count = 21;

/// A colour is 0xRRGGBB or one of these.
inline constexpr std::uint32_t k_transparent = 0x1000000;
inline constexpr std::uint32_t k_unknown_color = 0x2000000;  ///< a picture, a variable, a notation that is not read here

/// Sizes up to this many pixels cannot be read or hold no text.
inline constexpr double k_no_size = 1.0;
/// What is moved this many pixels is outside of any screen.
inline constexpr double k_far = 900.0;

struct Declaration {
  Property property = Property::display;
  bool important = false;
  std::uint32_t value = 0;  ///< of a flag 1 or 0; of a colour the colour
  html::SourceRange source;
};

/// Reads the declarations of `range`, the inside of a block or a style attribute (references of HTML in it are not decoded), one after
/// the other; those that say nothing about being seen are left out. What is nested in braces is passed over.
class Declarations {
 public:
  Declarations(std::string_view html, html::SourceRange range) : html_(html.substr(0, range.end)), at_(range.start) {}
  bool next();
  const Declaration& declaration() const { return declaration_; }

 private:
  bool read(std::size_t start, std::size_t end);

  std::string_view html_;
  std::size_t at_;
  Declaration declaration_;
};

/// The end of what starts at `at`: the place of the first of `stops` outside of strings, comments and brackets, or the end of `css`.
std::size_t find_outside(std::string_view css, std::size_t at, std::string_view stops);

/// A colour as CSS and the old attributes of HTML write it.
std::uint32_t read_color(std::string_view text);

}  // namespace debunk::page
