// The operands FILE…: files, folders, addresses, standard input.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "debunk/document.h"
#include "fetch/fetch.h"

namespace debunk::cli {

struct Input {
  enum class From : std::uint8_t { file, standard_input, network };

  std::string path;  ///< what reports call it; the file, or the address
  From from = From::file;
};

struct Inputs {
  std::vector<Input> files;          ///< each once, in the order of the operands; a folder's sorted
  std::vector<std::string> problems; ///< what could not be looked into
};

Inputs gather_inputs(const std::vector<std::string>& operands, const std::string& stdin_name);

bool has_address(const std::vector<std::string>& operands);

/// What came of one input.
struct Reading {
  std::optional<Document> document;
  std::string problem;                      ///< why there is none
  std::vector<std::string> notes;           ///< for people: what was fetched
  std::vector<fetch::Exchange> exchanges;   ///< what was sent and received for it
};

Reading read_input(const Input& input, const std::string& encoding, const fetch::FetchOptions& options);

}  // namespace debunk::cli
