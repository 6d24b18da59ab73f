// Which lines two texts share: Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace debunk::report {

/// Lines [before, before + removed) of the old text became lines [after, after + added) of the new one.
struct Change {
  std::size_t before = 0, removed = 0;
  std::size_t after = 0, added = 0;
};

/// Sorted, apart from each other. The fewest possible, unless there are so many (thousands) that it does not matter: then one great change.
std::vector<Change> changes_between(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after);

}  // namespace debunk::report
