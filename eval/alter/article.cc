// Tokens, sentences and quotations of English news text by plain patterns.
#include "alter/article.h"

#include <algorithm>

namespace alter {
namespace {

const std::set<std::string> k_stopwords = {
    "a",      "about",   "after",   "again",     "against", "all",    "along", "also",   "although", "always",    "am",        "among",   "an",
    "and",    "another", "any",     "are",       "around",  "as",     "at",    "away",   "back",     "be",        "became",    "because", "been",
    "before", "being",   "between", "both",      "but",     "by",     "came",  "can",    "could",    "day",       "days",      "did",     "do",
    "does",   "doing",   "done",    "down",      "during",  "each",   "even",  "ever",   "every",    "few",       "first",     "for",     "from",
    "get",    "gets",    "getting", "go",        "going",   "got",    "had",   "has",    "have",     "having",    "he",        "her",     "here",
    "him",    "himself", "his",     "how",       "if",      "in",     "into",  "is",     "it",       "its",       "itself",    "just",    "last",
    "later",  "like",    "made",    "make",      "many",    "may",    "me",    "might",  "more",     "most",      "much",      "must",    "my",
    "new",    "next",    "no",      "not",       "now",     "of",     "off",   "on",     "one",      "only",      "or",        "other",   "our",
    "out",    "over",    "own",     "people",    "really",  "s",      "said",  "same",   "say",      "says",      "saying",    "see",     "she",
    "should", "since",   "so",      "some",      "still",   "such",   "take",  "than",   "that",     "the",       "their",     "them",    "then",
    "there",  "these",   "they",    "thing",     "things",  "this",   "those", "though", "through",  "time",      "to",        "told",    "too",
    "two",    "under",   "until",   "up",        "us",      "very",   "was",   "way",    "we",       "well",      "went",      "were",    "what",
    "when",   "where",   "which",   "while",     "who",     "whom",   "will",  "with",   "would",    "year",      "years",     "yet",     "you",
    "your",   "i",       "it's",    "i'm",       "don't",   "didn't", "mr",    "mrs",    "ms",       "including", "according", "per",     "via",
    "read",   "photo",   "image",   "copyright", "getty",   "images"};

const std::set<std::string> k_abbreviations = {"mr",  "mrs", "ms",  "dr",  "st",  "sen",  "gov", "rep", "no",  "vs",   "jr",   "sr",
                                               "gen", "lt",  "col", "sgt", "rev", "jan",  "feb", "mar", "apr", "aug",  "sept", "sep",
                                               "oct", "nov", "dec", "inc", "co",  "corp", "u.s", "a.m", "p.m", "prof", "capt"};

struct Character {
  std::uint32_t value;
  int size;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t first = byte(at);
  const int size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (size == 1 || at + static_cast<std::size_t>(size) > text.size()) return {first, 1};
  std::uint32_t value = first & (0xFFu >> (size + 1));
  for (int i = 1; i < size; ++i) value = value << 6 | (byte(at + static_cast<std::size_t>(i)) & 0x3F);
  return {value, size};
}

bool is_digit(std::uint32_t c) { return c >= '0' && c <= '9'; }
bool is_letter(std::uint32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || c >= 0x3040;
}
bool is_space(std::uint32_t c) { return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0xFEFF; }
bool is_apostrophe(std::uint32_t c) { return c == '\'' || c == 0x2019; }

}  // namespace

bool is_stopword(const std::string& lower) { return k_stopwords.contains(lower); }

std::string stem_of(std::string word) {
  const auto cut = [&](std::string_view ending, std::size_t rest) {
    if (word.size() < ending.size() + rest || !word.ends_with(ending)) return false;
    word.resize(word.size() - ending.size());
    return true;
  };
  if (cut("ies", 3) || cut("ied", 3)) {
    word.push_back('y');
    return word;
  }
  if (!cut("ing", 3) && !cut("ed", 3) && !cut("es", 3) && !word.ends_with("ss")) cut("s", 3);
  if (word.size() > 4 && word[word.size() - 1] == word[word.size() - 2] && word.back() != 's' && word.back() != 'l') word.pop_back();
  cut("e", 3);
  return word;
}

int shared(const Sentence& one, const Sentence& other, const std::set<std::string>& without) {
  return static_cast<int>(
      std::ranges::count_if(one.stems, [&](const std::string& stem) { return other.stems.contains(stem) && !without.contains(stem); }));
}

namespace {

std::set<std::string> stems_near(const Article& article, std::uint32_t token, std::uint32_t reach) {
  std::set<std::string> stems;
  const Sentence& sentence = article.sentence_of(token);
  for (std::uint32_t i = std::max(sentence.first, token > reach ? token - reach : 0); i < std::min(sentence.last, token + reach + 1); ++i)
    if (!article.tokens[i].stem.empty()) stems.insert(article.tokens[i].stem);
  return stems;
}

}  // namespace

int shared_near(const Article& article, std::uint32_t one, std::uint32_t other, const std::set<std::string>& without, std::uint32_t reach) {
  const std::set<std::string> theirs = stems_near(article, other, reach);
  return static_cast<int>(std::ranges::count_if(stems_near(article, one, reach), [&](const std::string& stem) {
    return theirs.contains(stem) && !without.contains(stem) && !article.is_everywhere(stem);
  }));
}

bool Article::is_everywhere(const std::string& stem) const {
  const auto known = sentences_with_.find(stem);
  return known != sentences_with_.end() && known->second > 6;
}

bool are_copies(const Article& article, std::uint32_t one, std::uint32_t other) {
  const Sentence &first = article.sentence_of(one), &second = article.sentence_of(other);
  return 10 * shared(first, second) >= 7 * static_cast<int>(std::min(first.stems.size(), second.stems.size()));
}

bool is_prose(const Article& article, std::uint32_t token) {
  const Sentence& sentence = article.sentence_of(token);
  const std::string_view text = article.slice(article.tokens[sentence.first].start, article.tokens[sentence.last - 1].end);
  const auto numbers = std::count_if(article.tokens.begin() + sentence.first, article.tokens.begin() + sentence.last,
                                     [](const Token& one) { return one.type == Token::Type::number; });
  return sentence.last - sentence.first <= 60 && numbers <= 8 && text.find_first_of("@#|^") == std::string_view::npos &&
         text.find("://") == std::string_view::npos;
}

Article::Article(std::string id_, std::string set_, std::string text_, bool has_headline_)
    : id(std::move(id_)), set(std::move(set_)), text(std::move(text_)), has_headline(has_headline_) {
  read_tokens();
  read_sentences();
  for (const Sentence& sentence : sentences)
    for (const std::string& stem : sentence.stems) ++sentences_with_[stem];
  mark_quotations();
}

const Token& Article::token(std::int64_t at, std::uint32_t near) const {
  static const Token k_none;
  if (at < 0 || at >= static_cast<std::int64_t>(tokens.size())) return k_none;
  const Token& found = tokens[static_cast<std::size_t>(at)];
  return found.sentence == tokens[near].sentence ? found : k_none;
}

void Article::read_tokens() {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    const auto next = [&](std::size_t from) { return from < text.size() ? character_at(text, from) : Character{0, 1}; };
    if (is_space(c.value)) {
      at += static_cast<std::size_t>(c.size);
      continue;
    }
    Token token;
    token.start = at;
    std::size_t end = at + static_cast<std::size_t>(c.size);
    if (is_digit(c.value) || is_letter(c.value)) {
      bool digits_only = true;
      std::size_t possessive = 0;
      for (end = at; end < text.size();) {
        const Character here = next(end);
        const std::size_t behind = end + static_cast<std::size_t>(here.size);
        const std::uint32_t after = next(behind).value;
        if (is_digit(here.value) || is_letter(here.value)) {
          digits_only = digits_only && is_digit(here.value);
        } else if (digits_only && (here.value == ',' || here.value == '.') && is_digit(after)) {
        } else if (!digits_only && is_apostrophe(here.value) && is_letter(after)) {
          if (after == 's' && !is_letter(next(behind + 1).value)) {
            possessive = end;
            break;
          }
        } else if (here.value == '.' && end == at + 1 && is_letter(c.value) && is_letter(after) && next(behind + 1).value == '.') {  // U.S.
        } else {
          break;
        }
        end = behind;
      }
      if (possessive) end = possessive;
      token.type = digits_only ? Token::Type::number : Token::Type::word;
    } else if (is_apostrophe(c.value) && next(end).value == 's' && !is_letter(next(end + 1).value) && !tokens.empty() && tokens.back().end == at) {
      end += 1;  // the possessive
    }
    token.end = end;
    token.lower = text.substr(at, end - at);
    token.capital = (token.lower[0] >= 'A' && token.lower[0] <= 'Z') || (c.value >= 0xC0 && c.value <= 0xDE);
    for (std::size_t quote; (quote = token.lower.find("\u2019")) != std::string::npos;) token.lower.erase(quote, 2)[quote] = '\'';
    std::ranges::transform(token.lower, token.lower.begin(),
                           [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; });
    if (token.type == Token::Type::word && token.lower.size() > 2 && !is_stopword(token.lower)) token.stem = stem_of(token.lower);
    words_.insert(token.lower);
    tokens.push_back(std::move(token));
    at = end;
  }
}

void Article::read_sentences() {
  std::uint32_t paragraph = 0;
  bool open = false;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!open) sentences.push_back({i, i, paragraph, false, {}});
    open = true;
    Sentence& sentence = sentences.back();
    tokens[i].sentence = static_cast<std::uint32_t>(sentences.size() - 1);
    sentence.last = i + 1;
    if (!tokens[i].stem.empty()) sentence.stems.insert(tokens[i].stem);
    if (i + 1 == tokens.size()) break;
    const std::string_view between = slice(tokens[i].end, tokens[i + 1].start);
    if (between.find('\n') != std::string_view::npos) {
      open = false;
      ++paragraph;
      continue;
    }
    // The end: a full stop, perhaps closing marks behind it, white space, something that can begin a sentence.
    std::int64_t stop = i;
    while (stop > sentence.first && (tokens[static_cast<std::size_t>(stop)].is("\"") || tokens[static_cast<std::size_t>(stop)].is("\u201D") ||
                                     tokens[static_cast<std::size_t>(stop)].is(")")))
      --stop;
    const std::string& mark = tokens[static_cast<std::size_t>(stop)].lower;
    if (between.empty() || (mark != "." && mark != "!" && mark != "?")) continue;
    const Token& next = tokens[i + 1];
    if (next.type == Token::Type::word && !next.capital) continue;
    if (mark == "." && stop > 0) {
      const Token& before = tokens[static_cast<std::size_t>(stop - 1)];
      if (before.type == Token::Type::word && (before.end - before.start == 1 || k_abbreviations.contains(before.lower))) continue;
    }
    open = false;
  }
}

// Straight and curly double quotation marks, and single ones that open before and close behind a word. What is opened and not closed is
// quoted to the end of its paragraph.
void Article::mark_quotations() {
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i;
    while (end < tokens.size() && sentences[tokens[end].sentence].paragraph == sentences[tokens[i].sentence].paragraph) ++end;
    bool open = false, single = false;
    for (std::size_t k = i; k < end; ++k) {
      Token& token = tokens[k];
      const bool glued_left = k > i && tokens[k - 1].end == token.start, glued_right = k + 1 < end && tokens[k + 1].start == token.end;
      token.quoted = open || single;
      if (token.is("\""))
        open = !open;
      else if (token.is("\u201C"))
        open = true;
      else if (token.is("\u201D"))
        open = false;
      else if (token.is("\u2018") || (token.is("'") && !glued_left && glued_right))
        single = true;
      else if (single && token.is("'") && glued_left && !glued_right)
        single = false;
      token.quoted = token.quoted || open || single;
    }
    i = end;
  }
  for (const Token& token : tokens)
    if (token.quoted) sentences[token.sentence].quoted = true;
}

}  // namespace alter
