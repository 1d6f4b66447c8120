#include "newsgraph/ingest/html_tree.h"

#include <array>
#include <bit>
#include <csetjmp>
#include <cstdlib>
#include <vector>

namespace newsgraph::ingest {
namespace {

/// Memory for one tree, given back as a whole. Blocks that gumbo frees are kept by size (a power of two) for the next
/// of that size. When the budget is spent it leaves gumbo with longjmp, which C code without cleanups bears.
class Arena {
 public:
  explicit Arena(std::size_t budget) : budget_(budget) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    for (void* block : blocks_) std::free(block);
  }

  static void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
  static void deallocate(void* arena, void* memory) {
    if (memory != nullptr) static_cast<Arena*>(arena)->give_back(memory);
  }

  std::jmp_buf spent;

 private:
  struct alignas(16) Header {
    std::size_t size_class;
    Header* next;
  };

  void* take(std::size_t size) {
    const auto size_class = static_cast<std::size_t>(std::bit_width((size < 32 ? 32 : size) - 1));
    if (size_class >= free_.size()) std::longjmp(spent, 1);
    Header*& first = free_[size_class];
    Header* header = first;
    if (header != nullptr) {
      first = header->next;
    } else {
      header = static_cast<Header*>(grow(sizeof(Header) + (std::size_t{1} << size_class)));
      header->size_class = size_class;
    }
    return header + 1;
  }

  void give_back(void* memory) {
    Header* header = static_cast<Header*>(memory) - 1;
    header->next = free_[header->size_class];
    free_[header->size_class] = header;
  }

  void* grow(std::size_t size) {
    if (size > left_) {
      const std::size_t block = size > block_bytes ? size : block_bytes;
      void* memory = used_ + block > budget_ ? nullptr : std::malloc(block);
      if (memory == nullptr) std::longjmp(spent, 1);
      blocks_.push_back(memory);
      used_ += block;
      at_ = static_cast<char*>(memory);
      left_ = block;
    }
    void* result = at_;
    at_ += size;
    left_ -= size;
    return result;
  }

  static constexpr std::size_t block_bytes = std::size_t{256} << 10;

  std::size_t budget_, used_ = 0, left_ = 0;
  char* at_ = nullptr;
  std::vector<void*> blocks_;
  std::array<Header*, 30> free_{};
};

/// Null where the arena is spent. Has no locals that longjmp could leave undestroyed.
const GumboOutput* parse_in(Arena& arena, const char* html, std::size_t size) {
  if (setjmp(arena.spent) != 0) return nullptr;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &Arena::allocate;
  options.deallocator = &Arena::deallocate;
  options.userdata = &arena;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, html, size);
}

/// Ordinary pages need about ten bytes for each of theirs.
std::size_t memory_budget(std::size_t html_bytes) {
  return (std::size_t{16} << 20) + 24 * html_bytes;
}

}  // namespace

struct HtmlTree::State {
  explicit State(std::string page) : html(std::move(page)), arena(memory_budget(html.size())) {}

  std::string html;
  Arena arena;
  const GumboOutput* output = nullptr;
};

HtmlTree::HtmlTree(std::unique_ptr<State> state) : state_(std::move(state)) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

std::optional<HtmlTree> HtmlTree::parse(std::string html) {
  auto state = std::make_unique<State>(std::move(html));
  state->output = parse_in(state->arena, state->html.data(), state->html.size());
  if (state->output == nullptr || state->output->root == nullptr) return std::nullopt;
  return HtmlTree(std::move(state));
}

const GumboNode& HtmlTree::root() const {
  return *state_->output->root;
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

GumboTag tag_of(const GumboNode& node) {
  return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::span<const GumboNode* const> children(const GumboNode& node) {
  if (!is_element(node)) return {};
  const GumboVector& nodes = node.v.element.children;
  return {reinterpret_cast<const GumboNode* const*>(nodes.data), nodes.length};
}

std::string_view attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr || found->value == nullptr ? std::string_view{} : std::string_view(found->value);
}

std::string_view text_of(const GumboNode& node) {
  const bool is_text =
      node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
  return is_text ? std::string_view(node.v.text.text) : std::string_view{};
}

}  // namespace newsgraph::ingest
