#include "html/foreign_names.h"

#include <algorithm>
#include <array>

namespace debunk::html {
namespace {

// In order of their small letters.
constexpr auto k_elements = std::to_array<std::string_view>({
    "altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform", "clipPath", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood",
    "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
    "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "foreignObject", "glyphRef", "linearGradient", "radialGradient", "textPath",
});
constexpr auto k_attributes = std::to_array<std::string_view>({
    "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits", "diffuseConstant", "edgeMode", "filterUnits",
    "glyphRef", "gradientTransform", "gradientUnits", "kernelMatrix", "kernelUnitLength", "keyPoints", "keySplines", "keyTimes", "lengthAdjust",
    "limitingConeAngle", "markerHeight", "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength",
    "patternContentUnits", "patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha", "preserveAspectRatio",
    "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur", "requiredExtensions", "requiredFeatures", "specularConstant", "specularExponent",
    "spreadMethod", "startOffset", "stdDeviation", "stitchTiles", "surfaceScale", "systemLanguage", "tableValues", "targetX", "targetY",
    "textLength", "viewBox", "viewTarget", "xChannelSelector", "yChannelSelector", "zoomAndPan",
});

template <class Names>
std::string_view with_capitals(const Names& names, std::string_view small) {
  const auto folded = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  const auto less = [&](std::string_view name, std::string_view wanted) { return std::ranges::lexicographical_compare(name, wanted, {}, folded); };
  const auto* const found = std::lower_bound(names.begin(), names.end(), small, less);
  return found != names.end() && std::ranges::equal(*found, small, {}, folded) ? *found : small;
}

}  // namespace

std::string_view svg_element_name(std::string_view small) { return with_capitals(k_elements, small); }
std::string_view svg_attribute_name(std::string_view small) { return with_capitals(k_attributes, small); }

}  // namespace debunk::html
