// Who says, thinks or wants what: each time somebody's words or thoughts are told, with the words that tell it. Pareti 2015, "Attribution: a
// computational approach", and Newell, Margolin and Ruths 2018, "An Attribution Relations Corpus for Political News", have the terms: a source,
// a cue and a content, in one or more pieces each.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/analysis.h"
#include "text/quotations.h"

namespace debunk::language {

/// How the content is told: in quotation marks, in the teller's words, in both.
enum class Telling : std::uint8_t { direct, indirect, mixed };

struct Attribution {
  Span cue;                   ///< "said", "according to", "has been critical of"
  std::uint32_t cue_token = 0;  ///< its chief word
  Span source;                ///< as it stands there: "he", "the minister, who"; empty: nobody is named
  std::uint32_t source_token = Analysis::k_none;  ///< the head of the source
  std::uint32_t speaker = Analysis::k_none;  ///< index into Analysis::entities: the fullest mention of who that is, where it is plain
  std::vector<Span> content;  ///< in text order; the pieces touch neither each other nor the cue
  Telling telling = Telling::indirect;
  bool speech = false;        ///< said or written; else thought, felt, wanted, judged
  bool negated = false;       ///< "did not say"
  bool in_quotation = false;  ///< the cue stands in quotation marks: somebody else says that somebody says
  bool nested = false;        ///< the cue is a part of another's content
  bool around = false;        ///< the content is the sentence around source and cue: "…, police said"
};

/// In the order of their cues. `quotations` as text::find_quotations gives them. Linear in the size of the text.
std::vector<Attribution> find_attributions(std::string_view text, const Analysis& analysis, std::span<const text::Quotation> quotations);

}  // namespace debunk::language
