// Reading TOML strictly: every key that is not asked for, and every value of the wrong type, is a mistake with its place.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 0  // compiled once, in toml_table.cc
#include <toml++/toml.h>

namespace debunk::cli {

/// The mistakes of one file.
class TomlMistakes {
 public:
  void add(const toml::source_region& place, std::string message) { mistakes_.push_back({place.begin.line, place.begin.column, std::move(message)}); }
  std::vector<std::string> lines(const std::string& file) const;  ///< "FILE:LINE:COLUMN: what is wrong", in the order of the file

 private:
  struct Mistake {
    toml::source_index line, column;
    std::string message;
  };
  std::vector<Mistake> mistakes_;
};

/// One table. Ask for each key that may stand in it, then call `finish`.
class TomlTable {
 public:
  TomlTable(const toml::table& table, TomlMistakes& mistakes) : table_(table), mistakes_(mistakes) {}

  /// `take` gets the value and says what is wrong with it, or nothing.
  using TakeText = std::function<std::string(std::string_view)>;
  void text(std::string_view key, const TakeText& take);
  void texts(std::string_view key, const TakeText& take);  ///< an array of strings, one by one
  void flag(std::string_view key, const std::function<void(bool)>& take);
  /// A table whose keys are free and whose values are strings.
  void entries(std::string_view key, const std::function<std::string(std::string_view key, std::string_view value)>& take);
  void table(std::string_view key, const std::function<void(TomlTable)>& take);
  void tables(std::string_view key, const std::function<void(TomlTable)>& take);  ///< [[key]]

  bool has(std::string_view key) const { return table_.contains(key); }
  void require(std::string_view key);
  void mistake(const std::string& message) { mistakes_.add(table_.source(), message); }
  void finish();  ///< every key that nobody asked for is a mistake

 private:
  const toml::node* find(std::string_view key);
  void wrong_type(std::string_view key, const toml::node& node, std::string_view wanted);

  const toml::table& table_;
  TomlMistakes& mistakes_;
  std::vector<std::string_view> known_;
};

/// The whole document. Where it is no TOML, that is the one mistake.
void read_toml(std::string_view text, const std::string& file, std::vector<std::string>& mistakes, const std::function<void(TomlTable)>& take);

}  // namespace debunk::cli
