// Every flag of every command. A command lists those it takes (commands.cc).
#pragma once

#include "cli/flag.h"

namespace debunk::cli {

// which rules, and on what (flags_check.cc)
extern const Flag k_flag_select, k_flag_ignore, k_flag_preview, k_flag_level, k_flag_encoding, k_flag_stdin_name, k_flag_config, k_flag_no_config,
    k_flag_baseline, k_flag_jobs, k_flag_explain_skips;

// what is done and shown (flags_output.cc)
extern const Flag k_flag_format, k_flag_output, k_flag_color, k_flag_quiet, k_flag_diff, k_flag_fix, k_flag_unsafe_fixes, k_flag_rules_format,
    k_flag_article_format, k_flag_help;

// which records of archives, and how far (flags_scan.cc)
extern const Flag k_flag_where, k_flag_sample, k_flag_limit, k_flag_only_findings, k_flag_resume, k_flag_summary, k_flag_text_field, k_flag_html_field,
    k_flag_title_field, k_flag_date_field, k_flag_address_field;

// how a page is fetched (flags_fetch.cc)
extern const Flag k_flag_save, k_flag_allow_private, k_flag_timeout, k_flag_max_size, k_flag_user_agent, k_flag_proxy;

}  // namespace debunk::cli
