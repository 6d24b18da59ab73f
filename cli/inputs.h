// The operands FILE…: files, folders, standard input.
#pragma once

#include <string>
#include <vector>

#include "debunk/document.h"
#include "debunk/result.h"

namespace debunk::cli {

struct Input {
  std::string path;  ///< what reports call it
  bool is_standard_input = false;
};

struct Inputs {
  std::vector<Input> files;          ///< each once, in the order of the operands; a folder's sorted
  std::vector<std::string> problems; ///< what could not be looked into
};

Inputs gather_inputs(const std::vector<std::string>& operands, const std::string& stdin_name);

Result<Document> read_input(const Input& input, const std::string& encoding);

}  // namespace debunk::cli
