#include "bench/pages.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "debunk/document.h"
#include "html/parse.h"
#include "html/tokenizer.h"
#include "ingest/html_encoding.h"
#include "page/main_content.h"
#include "text/utf8.h"

namespace debunk::bench {
namespace {

using benchmark::State;

std::string page_around(const std::string& story, std::size_t number) {
  const auto repeated = [](std::string_view before, std::string_view after, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out.append(before).append(std::to_string(i)).append(after);
    return out;
  };
  std::string body;
  for (const char c : story) body += c == '\n' ? "</p>\n        <p class=\"article-text\">" : std::string(1, c);
  return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Story " + std::to_string(number) + " &amp; more</title>\n" +
         repeated("<link rel=\"stylesheet\" href=\"/assets/style-", ".css\" media=\"screen\">\n", 8) + "<style>" +
         repeated(".teaser-", "{margin:0 auto;color:#333}", 40) + "</style>\n<script>window.settings={" +
         repeated("\"key", "\":{\"on\":true,\"list\":[1,2,3],\"address\":\"https://harbour.example/a/b\"},", 120) +
         "};</script></head>\n<body class=\"page news\"><nav id=\"menu\"><ul>\n" +
         repeated("  <li class=\"menu-item\"><a href=\"/section/", "\" title=\"Section\">Section</a></li>\n", 40) +
         "</ul></nav>\n<main><article><h1>Story</h1><div class=\"article-body\"><p>" + body + "</p></div></article></main>\n<aside>" +
         repeated("<div class=\"teaser\"><a href=\"/story/",
                  "\"><img src=\"/picture.jpg\" alt=\"The pier\" width=\"320\" height=\"180\"><h3>Another story</h3></a></div>\n", 30) +
         "</aside><!-- end of page --></body></html>\n";
}

template <class Work>
void register_stage(const std::string& name, const Texts& pages, Work work) {
  benchmark::RegisterBenchmark((name + "/" + pages.name).c_str(), [&pages, work](State& state) {
    for (auto _ : state)
      for (const std::string& page : pages.texts) work(page);
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * pages.bytes()));
  })->Unit(benchmark::kMillisecond);
}

/// Tokens alone, with the content that the tree builder would tell.
void read_tokens(const std::string& page) {
  std::vector<html::Attribute> attributes;
  html::Tokenizer tokenizer(page, attributes);
  html::Token token;
  while (tokenizer.next(token), token.kind != html::TokenKind::end) {
    if (token.kind != html::TokenKind::start_tag) continue;
    if (token.tag == html::Tag::script) tokenizer.set_content(html::Content::script, "script");
    if (token.tag == html::Tag::style) tokenizer.set_content(html::Content::rawtext, "style");
  }
  benchmark::DoNotOptimize(attributes);
}

void read_text(const std::string& page) {
  const html::Tree tree = html::parse(page);
  std::string text;
  for (html::NodeId id = tree.next(html::k_document); id != html::k_none; id = tree.next(id)) {
    const html::Node& node = tree.nodes[id];
    if (node.kind != html::NodeKind::text) continue;
    for (html::Decoder decoder(page, node.source, node.text); decoder.next();) text += decoder.piece().text;
  }
  benchmark::DoNotOptimize(text);
}

/// Tree, blocks and choice; what is hidden is a stage of its own.
void read_article(const std::string& page) {
  const html::Tree tree = html::parse(page);
  page::Visibility all_seen;
  all_seen.hidden.resize(tree.nodes.size());
  benchmark::DoNotOptimize(page::main_content(page, tree, all_seen));
}

}  // namespace

Texts made_pages(std::size_t bytes) {
  Texts pages{"made-pages", {}};
  const Texts stories = made_english(bytes);
  for (std::size_t i = 0, size = 0; i < stories.texts.size() && size < bytes; ++i) {
    pages.texts.push_back(page_around(stories.texts[i], i));
    size += pages.texts.back().size();
  }
  return pages;
}

void register_pages(const Texts& pages) {
  static std::vector<std::unique_ptr<Texts>> kept;
  kept.push_back(std::make_unique<Texts>(Texts{pages.name, {}}));
  Texts& utf8 = *kept.back();
  for (const std::string& page : pages.texts)
    if (text::is_valid(page)) utf8.texts.push_back(page);
  register_stage("page/encoding", pages, [](const std::string& page) { benchmark::DoNotOptimize(ingest::page_encoding(page)); });
  register_stage("page/tokens", utf8, read_tokens);
  register_stage("page/tree", utf8, [](const std::string& page) { benchmark::DoNotOptimize(html::parse(page)); });
  register_stage("page/tree-and-text", utf8, read_text);
  register_stage("page/main-content", utf8, read_article);
  register_stage("page/document", pages, [](const std::string& page) { benchmark::DoNotOptimize(Document::from_html(page)); });
}

}  // namespace debunk::bench
