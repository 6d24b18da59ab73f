// How a planted text becomes a finding: the same for every rule of the group.
#pragma once

#include <string>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/injected/planted.h"

namespace debunk::rules::injected {

/// `what` names the text ("Korean text"); the message adds its first words and where it was put.
void report(const Article& article, const Planted& planted, const std::string& what, Findings& findings);

}  // namespace debunk::rules::injected
