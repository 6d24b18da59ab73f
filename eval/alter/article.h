// An article as its alterer sees it: words, sentences, what is quoted. Cheap patterns of its own, on purpose: a set that was made with the
// analyses of the program would be blind to what they are blind to.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace alter {

struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
};

struct Token {
  enum class Type : std::uint8_t { word, number, mark };
  std::size_t start = 0;
  std::size_t end = 0;
  Type type = Type::mark;
  bool capital = false;  ///< its first letter
  bool quoted = false;
  std::uint32_t sentence = 0;
  std::string lower;
  std::string stem;  ///< of a word that says something; empty for the others

  bool is(std::string_view what) const { return lower == what; }
};

struct Sentence {
  std::uint32_t first = 0;  ///< tokens
  std::uint32_t last = 0;   ///< one behind
  std::uint32_t paragraph = 0;
  bool quoted = false;  ///< some of it is
  std::set<std::string> stems;
};

class Article {
 public:
  /// `has_headline`: the first line is one.
  Article(std::string id, std::string set, std::string text, bool has_headline);

  std::string id, set, text;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  bool has_headline;

  const Sentence& sentence_of(std::uint32_t token) const { return sentences[tokens[token].sentence]; }
  bool in_headline(std::uint32_t token) const { return has_headline && sentence_of(token).paragraph == 0; }
  std::string_view slice(std::size_t start, std::size_t end) const { return std::string_view(text).substr(start, end - start); }
  /// Tokens [first, last) as bytes.
  Span span(std::uint32_t first, std::uint32_t last) const { return {tokens[first].start, tokens[last - 1].end}; }
  bool has_word(const std::string& lower) const { return words_.contains(lower); }
  bool is_everywhere(const std::string& stem) const;  ///< in more than six sentences
  /// The token at `at`, or an empty mark if there is none or it belongs to another sentence than `near`.
  const Token& token(std::int64_t at, std::uint32_t near) const;

 private:
  void read_tokens();
  void mark_quotations();
  void read_sentences();
  std::set<std::string> words_;
  std::map<std::string, int> sentences_with_;
};

/// Words that tell nothing of what a sentence is about.
bool is_stopword(const std::string& lower);
/// Rough: "killed", "kills" and "killing" are one.
std::string stem_of(std::string lower);
/// How many stems both sentences have, `without` left out.
int shared(const Sentence& one, const Sentence& other, const std::set<std::string>& without = {});
/// The same of the words that are near two places, tokens both: no further away than `reach`, in the same sentence. Words that the whole
/// article goes on about do not count.
int shared_near(const Article& article, std::uint32_t one, std::uint32_t other, const std::set<std::string>& without = {}, std::uint32_t reach = 9);
/// Do the sentences of two places say nearly the same in the same words? A caption repeats the text like that.
bool are_copies(const Article& article, std::uint32_t one, std::uint32_t other);
/// Is the sentence of a length that people read, and no post of a network, no row of a table?
bool is_prose(const Article& article, std::uint32_t token);

}  // namespace alter
