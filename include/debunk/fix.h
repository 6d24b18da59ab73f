// Carrying out what findings propose, and showing what that changes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/checker.h"
#include "debunk/report.h"

namespace debunk {

struct FixedText {
  std::string bytes;                 ///< the new source, in the encoding of the old
  std::vector<AppliedEdit> applied;  ///< round by round, in text order
  /// Fixes left out (of the last round): they overlap another, touch markup, cannot be written in the file's encoding, or the file would
  /// not read as meant afterwards.
  std::size_t refused = 0;
};

/// Applies the fixes of `report` that promise at least `promise`, each whole or not at all, first come in text order. What is not
/// edited stays as it is, byte for byte. A document that was cut at its limit is left alone.
FixedText apply_fixes(const Report& report, Applicability promise = Applicability::safe);

/// The same, again and again until no such fix remains (at most 10 rounds), reading the result as `document` was read.
FixedText fix_all(const Document& document, const Checker& checker, Applicability promise = Applicability::safe);

struct DiffOptions {
  std::size_t context = 3;      ///< unchanged lines around a change
  bool show_invisible = false;  ///< for eyes instead of `patch`: control and invisible characters as <U+200B>
};

/// What `diff -u` says; empty if nothing changed. `path` stands in both header lines.
std::string unified_diff(std::string_view before, std::string_view after, const std::string& path, const DiffOptions& options = {});

/// The change of a file, as UTF-8 text whatever its encoding. For a file in sound UTF-8 `patch` makes `after.bytes` of it.
std::string unified_diff(const Document& before, const FixedText& after, const DiffOptions& options = {});

}  // namespace debunk
