// The fixed phrases that rules look for: one table for all of them, so that an article is read once. A rule's phrases stand in
// phrases.def of its group; Article::phrases gives the hits.
#pragma once

#include <cstdint>

#include "text/phrases.h"

namespace debunk::rules {

enum class PhraseList : std::uint8_t {
  chatbot_button,        ///< injected/chatbot-leftover: what stands under its answer; only where it is a line
  chatbot_mark,          ///< injected/chatbot-leftover: parts of the marks that it sets for sources
  chatbot_offer,         ///< injected/chatbot-leftover: how an answer begins or ends; only at the begin of a paragraph
  chatbot_self,          ///< injected/chatbot-leftover: what only a chatbot says of itself
  chatbot_topic,         ///< injected/chatbot-leftover: the article is about them
  dummy_text,            ///< text/placeholder
  furniture_bracket,     ///< text/page-furniture: in square brackets only
  furniture_embed,       ///< text/page-furniture: under a post of a network, before its handle
  furniture_invitation,  ///< text/page-furniture: what a page asks its readers to do; outside quotations nobody writes it in an article
  furniture_label,       ///< text/page-furniture: ordinary words too; furniture only where they are a line
  furniture_link,        ///< text/page-furniture: likewise, or before a colon
  furniture_notice,      ///< text/page-furniture: what a page says of itself
  markup,                ///< text/html-leftover: the article speaks of HTML
  messenger,             ///< injected/contact-drop: names of messengers
  proper_adjective,      ///< text/lost-capital: words that English always writes with a capital
};

/// Every phrase of every rule.
const text::PhraseTable& phrase_table();

}  // namespace debunk::rules
