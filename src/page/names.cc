#include "debunk/page.h"

namespace debunk {

std::string_view to_string(Field field) {
  switch (field) {
    case Field::headline: return "headline";
    case Field::author: return "author";
    case Field::published: return "published";
    case Field::modified: return "modified";
    case Field::publisher: return "publisher";
    case Field::section: return "section";
    case Field::address: return "address";
    case Field::language: return "language";
  }
  return {};
}

std::string_view to_string(StatedIn where) {
  switch (where) {
    case StatedIn::json_ld: return "JSON-LD";
    case StatedIn::open_graph: return "Open Graph";
    case StatedIn::twitter: return "the twitter card";
    case StatedIn::microdata: return "microdata";
    case StatedIn::meta: return "<meta>";
    case StatedIn::link: return "<link>";
    case StatedIn::title: return "<title>";
    case StatedIn::heading: return "<h1>";
    case StatedIn::byline: return "the byline";
    case StatedIn::time: return "<time>";
    case StatedIn::root: return "<html>";
  }
  return {};
}

std::string_view to_string(HiddenBy by) {
  switch (by) {
    case HiddenBy::attribute: return "the attribute hidden";
    case HiddenBy::display: return "display: none";
    case HiddenBy::visibility: return "visibility: hidden";
    case HiddenBy::opacity: return "opacity: 0";
    case HiddenBy::off_screen: return "a place off the screen";
    case HiddenBy::clipped: return "clipping";
    case HiddenBy::no_size: return "no size";
    case HiddenBy::colour: return "the colour of its background";
    case HiddenBy::noscript: return "<noscript>";
    case HiddenBy::inert: return "an element that is never shown";
    case HiddenBy::comment: return "a comment";
  }
  return {};
}

}  // namespace debunk
