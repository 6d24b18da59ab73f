// Learns the weights of the article model (src/page/article_model.h) from pages whose blocks are labelled.
//
//     train_article PAGES LABELS FOLDS ARTICLES [WEIGHTS.def TREES.def]
//
// PAGES is a folder; LABELS has a line of JSON for each page: "file", "fold", and for each of its blocks the share of votes that it belongs to the
// article ("votes", 0 to 1) and what a mistake costs ("costs"). For each fold the model is learned from the others, and what it marks in the pages of
// the fold is written to ARTICLES, a line for each page as extract_driver prints it. With WEIGHTS.def and TREES.def it is learned from all and written there.
//
// The first look is a conditional random field on the tree of elements; learning maximises the likelihood of the labels, each of which is
// evidence for its block as strong as its cost (sum-product on the tree, exact; Adam; L2). The second look is boosted on what first looks at unknown
// pages say (boost.h).
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#ifdef DUMP
#include "html/names.h"
#endif
#include "extract/html_prose.h"
#include "extract/prose.h"
#include "page/article_context.h"
#include "page/article_features.h"
#include "page/article_model.h"
#include "page/main_content.h"
#include "page/mend_marks.h"
#include "page/stated_body.h"
#include "training/extract/boost.h"
#include "training/extract/open_page.h"

namespace debunk::training {
namespace {

using page::k_block_features;
using page::k_element_features;

constexpr double k_scale = 16;  // integer weights are this many times the logarithms of odds
constexpr std::size_t k_begin = k_block_features, k_leave = k_begin + k_element_features, k_begin_block = k_leave + k_element_features,
                      k_leave_block = k_begin_block + 1, k_all = k_leave_block + 1;

/// A page as its features: nodes are elements with text and then blocks, each after its parent.
struct Example {
  struct Node {
    std::size_t parent;
    bool is_block;
    std::vector<std::uint32_t> features;
  };
  std::vector<Node> nodes;  // the first is the document
  std::vector<std::size_t> block_nodes;
  std::vector<double> evidence;  // of each block: logarithm of odds
  std::size_t fold = 0;
#ifdef DUMP
  std::string file;
#endif
  OpenPage page;
  page::ArticleFeatures features;

  Example(const std::string& name, const nlohmann::json& label) : page(name), features(page.tree, page.text, page.opening) {
    fold = label["fold"];
#ifdef DUMP
    file = label["file"];
#endif
    nodes.push_back({0, false, {}});
    std::vector<std::size_t> number(page.tree.nodes.size(), 0);
    for (const html::NodeId id : page.text.order) {
      number[id] = number[page.tree.nodes[id].parent];
      if (features.subtree(id).characters == 0) continue;
      Node node{number[id], false, {}};
      features.of_element(id, [&](std::size_t feature) { node.features.push_back(static_cast<std::uint32_t>(feature)); });
      number[id] = nodes.size();
      nodes.push_back(std::move(node));
    }
    for (std::size_t i = 0; i < page.text.blocks.size(); ++i) {
      Node node{number[page.text.blocks[i].container], true, {}};
      features.of_block(i, [&](std::size_t feature) { node.features.push_back(static_cast<std::uint32_t>(feature)); });
      block_nodes.push_back(nodes.size());
      nodes.push_back(std::move(node));
      const double vote = label["votes"][i], cost = label["costs"][i];
      evidence.push_back((2 * vote - 1) * cost);
    }
  }
};

double log_sum(double a, double b) { return std::max(a, b) + std::log1p(std::exp(-std::abs(a - b))); }

/// Adds `sign` times the expected features to `gradient`; gives the probability of each node to be inside.
std::vector<double> expect(const Example& example, const std::vector<double>& weights, bool with_evidence, double sign, std::vector<double>& gradient) {
  const auto& nodes = example.nodes;
  const std::size_t count = nodes.size();
  std::vector<double> score(count), begin(count), leave(count), in(count), out(count);
  for (std::size_t i = 1; i < count; ++i) {
    if (nodes[i].is_block) {
      for (const std::uint32_t feature : nodes[i].features) score[i] += weights[feature];
      begin[i] = weights[k_begin_block];
      leave[i] = weights[k_leave_block];
    } else {
      for (const std::uint32_t feature : nodes[i].features) {
        begin[i] += weights[k_begin + feature];
        leave[i] += weights[k_leave + feature];
      }
    }
  }
  if (with_evidence)
    for (std::size_t b = 0; b < example.block_nodes.size(); ++b) score[example.block_nodes[b]] += example.evidence[b];
  for (std::size_t i = count; i-- > 1;) {
    in[i] += score[i];
    in[nodes[i].parent] += log_sum(in[i], out[i] + leave[i]);
    out[nodes[i].parent] += log_sum(out[i], in[i] + begin[i]);
  }
  std::vector<double> inside(count);
  for (std::size_t i = 1; i < count; ++i) {
    const double parent = inside[nodes[i].parent];
    const double stays = 1 / (1 + std::exp(out[i] + leave[i] - in[i])), begins = 1 / (1 + std::exp(out[i] - in[i] - begin[i]));
    const double leaves = parent * (1 - stays), starts = (1 - parent) * begins;
    inside[i] = parent * stays + starts;
    if (nodes[i].is_block) {
      for (const std::uint32_t feature : nodes[i].features) gradient[feature] += sign * inside[i];
      gradient[k_begin_block] += sign * starts;
      gradient[k_leave_block] += sign * leaves;
    } else {
      for (const std::uint32_t feature : nodes[i].features) {
        gradient[k_begin + feature] += sign * starts;
        gradient[k_leave + feature] += sign * leaves;
      }
    }
  }
  return inside;
}

std::vector<double> learned(const std::vector<const Example*>& examples, std::size_t rounds, double l2) {
  std::vector<double> weights(k_all), first(k_all), second(k_all), mean(k_all);
  weights[k_begin_block] = -2;
  for (std::size_t i = 0; i < 1; ++i) weights[k_begin] = -2, weights[k_leave] = -2;
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  std::mt19937_64 dice(20240303);
  std::size_t step = 0, kept = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice() % i]);
    const double rate = 0.03 * (1 - 0.9 * static_cast<double>(round) / static_cast<double>(rounds));
    for (std::size_t start = 0; start < order.size(); start += 8) {
      std::vector<double> gradient(k_all);
      for (std::size_t i = start; i < std::min(start + 8, order.size()); ++i) {
        std::vector<double> own(k_all);
        expect(*examples[order[i]], weights, true, 1, own);
        expect(*examples[order[i]], weights, false, -1, own);
        const double share = 1 / std::sqrt(20 + static_cast<double>(examples[order[i]]->block_nodes.size()));
        for (std::size_t f = 0; f < k_all; ++f) gradient[f] += own[f] * share;
      }
      ++step;
      for (std::size_t f = 0; f < k_all; ++f) {
        const double g = gradient[f] - l2 * weights[f];
        first[f] = 0.9 * first[f] + 0.1 * g;
        second[f] = 0.99 * second[f] + 0.01 * g * g;
        weights[f] += rate * (first[f] / (1 - std::pow(0.9, step))) / (std::sqrt(second[f] / (1 - std::pow(0.99, step))) + 1e-4);
      }
    }
    if (round * 2 >= rounds) {
      ++kept;
      for (std::size_t f = 0; f < k_all; ++f) mean[f] += weights[f];
    }
  }
  for (double& weight : mean) weight /= static_cast<double>(kept);
  return mean;
}

std::vector<std::int16_t> rounded(const std::vector<double>& weights) {
  std::vector<std::int16_t> all;
  for (const double weight : weights) all.push_back(static_cast<std::int16_t>(std::lround(weight * k_scale)));
  return all;
}

page::ArticleWeights weights_of(std::span<const std::int16_t> all) {
  return {all.first(k_block_features), all.subspan(k_begin, k_element_features), all.subspan(k_leave, k_element_features), all.subspan(k_begin_block, 2)};
}

std::vector<Row> rows_of(const Example& example, const std::vector<std::int16_t>& weights) {
  const std::vector<page::Chance> chances = page::first_look(example.page.tree, example.page.text, example.features, weights_of(weights));
  const std::vector<page::Sights> seen = page::sights(example.page.html, example.page.tree, example.page.text, example.features, chances, example.page.opening);
  const double share = 1 / std::sqrt(20 + static_cast<double>(seen.size()));
  std::vector<Row> rows;
  for (std::size_t i = 0; i < seen.size(); ++i) rows.push_back({seen[i], example.evidence[i] > 0, std::abs(example.evidence[i]) * share});
  return rows;
}

#ifdef DUMP
std::vector<double> g_scores;
#endif
/// The article that is taken in the end, as extract_driver prints it.
std::string article(const Example& example, const std::vector<Row>& rows, const std::vector<page::ContextTree>& trees) {
  constexpr std::int32_t k_threshold = -60;
  std::vector<bool> marks;
  for (const Row& row : rows) marks.push_back(page::judged(std::span(&row.seen, 1), trees)[0] > k_threshold);
#ifdef DUMP
  if (!g_scores.empty()) for (std::size_t i = 0; i < rows.size(); ++i) marks[i] = g_scores[i] * 256 > k_threshold;
  static std::ofstream dump(std::getenv("DUMPTO") ? std::getenv("DUMPTO") : "/dev/null");
  nlohmann::json d = nlohmann::json::array();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const page::TextBlock& b = example.page.text.blocks[i];
    std::string path;
    for (html::NodeId id = b.container; id != html::k_document && id != html::k_none; id = example.page.tree.nodes[id].parent) {
      const html::Node& n = example.page.tree.nodes[id];
      std::string one(n.tag == html::Tag::unknown ? "?" : html::to_string(n.tag));
      for (auto a : {html::AttributeName::class_, html::AttributeName::id})
        if (const html::Attribute* v = example.page.tree.attribute(id, a)) one += "." + std::string(v->value.of(example.page.html).substr(0, 40));
      path = path.empty() ? one : one + ">" + path;
      if (path.size() > 220) break;
    }
    d.push_back({{"c", rows[i].seen[0]}, {"s", page::judged(std::span(&rows[i].seen, 1), trees)[0]}, {"m", bool(marks[i])}, {"e", example.evidence[i]}, {"t", example.page.text_of(b)}, {"p", path}});
  }
  dump << nlohmann::json{{"file", example.file}, {"b", d}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
#endif
  page::mend_marks(example.page.text, example.page.opening, marks);
  page::follow_stated_body(example.page.html, example.page.tree, example.page.text, marks);
  extract::Prose prose(example.page.html);
  extract::IgnoreComments comments;
  extract::append_article(example.page.html, example.page.tree, page::content_of(example.page.html, example.page.tree, example.page.text, marks, example.page.visibility), prose, comments);
  static constexpr const char* k_kinds[] = {"headline", "byline", "dateline", "paragraph", "subhead", "caption", "list_item", "quotation"};
  nlohmann::json blocks = nlohmann::json::array();
  for (const Block& block : extract::name_pieces(prose.text(), prose.pieces()))
    blocks.push_back({{"kind", k_kinds[static_cast<std::size_t>(block.kind)]}, {"text", prose.text().substr(block.span.start, block.span.size())}});
  return blocks.dump();
}

void write(const std::vector<std::int16_t>& weights, const std::string& name) {
  std::ofstream out(name);
  out << "// The weights of the model that finds the article of a page (article_model.h), group by group in the order of article_features.h, in\n"
         "// sixteenths of the logarithm of odds. Made by training/extract.\n";
  const auto groups = [&](const char* macro, std::size_t at, std::span<const char* const> names, std::span<const std::size_t> sizes) {
    out << "#ifdef " << macro << '\n';
    for (std::size_t group = 0; group < names.size(); ++group) {
      out << macro << '(' << names[group];
      for (std::size_t i = 0; i < sizes[group]; ++i) out << ", " << weights[at++];
      out << ")\n";
    }
    out << "#endif\n";
  };
  static constexpr const char* k_block_names[] = {"own_size", "previous_size", "next_size", "tag", "container_words", "inline_words", "inside", "sentences", "place", "siblings", "words_around", "tags_around", "share", "form", "shape", "neighbours", "text_words", "previous_text_words", "opening"};
  static constexpr const char* k_element_names[] = {"always", "tag", "words", "subtree_size", "article_body", "share", "of_parent", "paragraphs", "opening_words", "linked_headings"};
  static constexpr const char* k_alone_names[] = {"begin", "leave"};
  static constexpr std::size_t k_alone_sizes[] = {1, 1};
  groups("BLOCK", 0, k_block_names, page::k_block_group_sizes);
  groups("BEGIN", k_begin, k_element_names, page::k_element_group_sizes);
  groups("LEAVE", k_leave, k_element_names, page::k_element_group_sizes);
  groups("ALONE", k_begin_block, k_alone_names, k_alone_sizes);
}

}  // namespace
}  // namespace debunk::training

int main(int count, char** arguments) {
  using namespace debunk::training;
  if (count < 5) {
    std::cerr << "train_article PAGES LABELS FOLDS ARTICLES [WEIGHTS.def TREES.def]\n";
    return 2;
  }
  namespace page = debunk::page;
  const std::size_t folds = std::stoul(arguments[3]);
  constexpr double l2 = 0.01;
  constexpr std::size_t rounds = 25;
  std::vector<std::unique_ptr<Example>> examples;
  std::ifstream labels(arguments[2]);
  for (std::string line; std::getline(labels, line);) {
    const nlohmann::json label = nlohmann::json::parse(line);
    examples.push_back(std::make_unique<Example>(std::string(arguments[1]) + "/" + label["file"].get<std::string>(), label));
  }
  // What the second look learns from must not come from a first look that knew the answers.
  std::vector<std::vector<Row>> unseen(examples.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<const Example*> others;
    for (const auto& example : examples)
      if (example->fold % folds != fold) others.push_back(example.get());
    const std::vector<std::int16_t> weights = rounded(learned(others, rounds, l2));
    for (std::size_t i = 0; i < examples.size(); ++i)
      if (examples[i]->fold % folds == fold) unseen[i] = rows_of(*examples[i], weights);
  }
  const auto rows_without = [&](std::size_t fold) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < examples.size(); ++i)
      if (examples[i]->fold % folds != fold) rows.insert(rows.end(), unseen[i].begin(), unseen[i].end());
    return rows;
  };
#ifdef DUMP
  if (const char* name = std::getenv("ROWS")) {
    std::ofstream rows(name);
    for (std::size_t i = 0; i < examples.size(); ++i) {
      nlohmann::json page = nlohmann::json::array();
      for (std::size_t b = 0; b < unseen[i].size(); ++b) page.push_back({unseen[i][b].seen, examples[i]->evidence[b], examples[i]->page.text.blocks[b].words});
      rows << nlohmann::json{{"fold", examples[i]->fold % folds}, {"rows", page}} << '\n';
    }
  }
  if (const char* name = std::getenv("SCORES")) {
    std::ifstream in(name);
    std::ofstream out(arguments[4]);
    for (std::size_t i = 0; i < examples.size(); ++i) {
      std::string line;
      std::getline(in, line);
      g_scores = nlohmann::json::parse(line).get<std::vector<double>>();
      out << article(*examples[i], unseen[i], {}) << '\n';
    }
    return 0;
  }
#endif
  std::ofstream out(arguments[4]);
  std::vector<std::string> articles(examples.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const std::vector<page::ContextTree> trees = boosted(rows_without(fold));
    for (std::size_t i = 0; i < examples.size(); ++i)
      if (examples[i]->fold % folds == fold) articles[i] = article(*examples[i], unseen[i], trees);
  }
  for (const std::string& page : articles) out << page << '\n';
  if (count > 6) {
    std::vector<const Example*> all;
    for (const auto& example : examples) all.push_back(example.get());
    write(rounded(learned(all, rounds, l2)), arguments[5]);
    write_trees(boosted(rows_without(folds)), arguments[6]);
  }
}
