#include "language/model.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

#include "base/embed.h"
#include "language/grammar.h"
#include "language/network_shape.h"
#include "language/split.h"

DEBUNK_EMBED(debunk_english, DEBUNK_MODELS "/english.bin")

namespace debunk::language {
namespace {

static_assert(std::endian::native == std::endian::little, "models/english.bin is little endian; a big-endian machine needs it swapped");

/// Takes tensors in the order of the file; once one is not as asked for, all are refused.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {
    good_ = bytes.starts_with(k_model_magic) && bytes.size() >= 16;
    if (good_) count_ = u32(8);
    good_ = good_ && count_ < 1000 && bytes.size() >= 16 + std::size_t{16} * count_;
  }

  template <typename T>
  const T* take(std::size_t& rows, std::size_t& cols) {
    if (!good_ || next_ >= count_) return refuse<T>();
    const std::size_t at = 16 + std::size_t{16} * next_++;
    const std::size_t start = std::size_t{64} * u32(at + 12);
    const std::uint64_t size = std::uint64_t{u32(at + 4)} * u32(at + 8);
    rows = u32(at + 4);
    cols = u32(at + 8);
    if (u32(at) != sizeof(T) || size > bytes_.size() || start > bytes_.size() || size * sizeof(T) > bytes_.size() - start) return refuse<T>();
    return reinterpret_cast<const T*>(bytes_.data() + start);
  }

  template <typename T>
  const T* take_exactly(std::size_t rows, std::size_t cols) {
    std::size_t r = 0, c = 0;
    const T* const data = take<T>(r, c);
    return r == rows && c == cols ? data : refuse<T>();
  }

  /// A layer from so many inputs; the outputs are what the file says, at least so many.
  Layer layer(std::size_t inputs, std::size_t least_outputs) {
    Layer layer;
    std::size_t pairs = 0;
    layer.weights = take<std::int16_t>(pairs, layer.outputs);
    layer.inputs = 2 * pairs;
    layer.outputs /= 2;
    layer.bias = take_exactly<std::int32_t>(1, layer.outputs);
    if (layer.inputs != inputs || layer.outputs < least_outputs || layer.outputs % k_output_unit != 0 || layer.outputs > 4096 || inputs > 4096) refuse<int>();
    return layer;
  }

  bool good() const { return good_; }
  bool all_taken() const { return next_ == count_; }

 private:
  std::uint32_t u32(std::size_t offset) const {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes_.data() + offset, sizeof value);
    return value;
  }

  template <typename T>
  const T* refuse() {
    good_ = false;
    return nullptr;
  }

  std::string_view bytes_;
  std::uint32_t count_ = 0, next_ = 0;
  bool good_ = false;
};

constexpr std::size_t k_most_layers = 8;

}  // namespace

std::optional<Model> read_model(std::string_view bytes) {
  Reader in(bytes);
  Model model;
  std::size_t rows = 0, cols = 0;
  model.split = {in.take_exactly<std::int16_t>(1, k_split_weights), k_split_weights};
  const std::uint64_t* const slots = in.take<std::uint64_t>(rows, cols);
  if (!in.good() || rows != 1 || !std::has_single_bit(cols)) return {};
  model.slots = {slots, cols};
  const std::int16_t* const embeddings = in.take<std::int16_t>(rows, cols);
  if (!in.good() || rows == 0 || cols % 8 != 0 || cols == 0 || cols > 1024) return {};
  model.embedding = cols;
  model.embeddings = {embeddings, rows * cols};
  // A slot must be free, so that looking ends, and none may lead behind the table.
  if (std::ranges::find(model.slots, 0u) == model.slots.end()) return {};
  for (const std::uint64_t slot : model.slots) {
    if ((slot & 0xFFFFFF) >= rows) return {};
  }
  std::size_t sizes = 0;
  const std::uint32_t* const shape = in.take<std::uint32_t>(rows, sizes);
  if (!in.good() || rows != 1 || sizes != 4) return {};
  model.width = shape[0];
  model.arcs = shape[2];
  model.labels = shape[3];
  const std::size_t layers = shape[1];
  for (const std::size_t size : {model.width, model.arcs, model.labels}) {
    if (size == 0 || size % 32 != 0 || size > 1024) return {};
  }
  if (layers > k_most_layers) return {};
  model.window = in.layer(3 * model.embedding, model.width);
  for (std::size_t i = 0; i < layers; ++i) {
    Recurrent& one = model.recurrent.emplace_back();
    one.layer = in.layer(model.width, 3 * model.width);
    one.state = in.take_exactly<std::int32_t>(4, model.width);
  }
  model.tags = in.layer(model.width, k_part_count);
  model.entities = in.layer(model.width, k_entity_labels);
  model.arc_dependent = in.layer(model.width, model.arcs);
  model.arc_head = in.layer(model.width, model.arcs);
  model.arc_product = in.layer(model.arcs, model.arcs);
  model.arc_prior = in.take_exactly<std::int32_t>(1, model.arcs);
  model.arc_distance = in.take_exactly<std::int32_t>(1, k_distance_buckets);
  model.label_dependent = in.layer(model.width, model.labels);
  model.label_head = in.layer(model.width, model.labels);
  model.label_out = in.layer(model.labels, k_relation_count);
  if (!in.good() || !in.all_taken()) return {};
  if (model.window.outputs != model.width || model.arc_dependent.outputs != model.arcs || model.arc_head.outputs != model.arcs || model.arc_product.outputs != model.arcs ||
      model.label_dependent.outputs != model.labels || model.label_head.outputs != model.labels) {
    return {};
  }
  for (const Recurrent& one : model.recurrent) {
    if (one.layer.outputs != 3 * model.width) return {};
  }
  return model;
}

const Model& model() {
  static const Model instance = [] {
    const std::optional<Model> read = read_model({debunk_english, static_cast<std::size_t>(debunk_english_end - debunk_english)});
    if (!read) throw std::logic_error("models/english.bin is broken");
    return *read;
  }();
  return instance;
}

std::string_view model_digest() { return "sha256:" DEBUNK_ENGLISH_SHA256; }

}  // namespace debunk::language
