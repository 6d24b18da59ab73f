// What the benchmarks read: made-up articles, always the same, and the files of a folder.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace debunk::bench {

struct Texts {
  std::string name;
  std::vector<std::string> texts;

  std::size_t bytes() const;
};

/// About `bytes` of stories in a Latin and in other scripts: sentences drawn from small grammars, so that they differ as news does and
/// nothing in them is damaged.
Texts made_english(std::size_t bytes);
Texts made_other_scripts(std::size_t bytes);

/// The files of a folder in order of their names, up to about `bytes`.
Texts from_folder(const std::string& name, const std::string& folder, std::size_t bytes);

}  // namespace debunk::bench
