#include "app/known_then.h"

#include <cstdlib>

#include "storage/exports.h"

namespace gremium::app {

base::Result<std::unique_ptr<KnownThen>> KnownThen::at(House& now, base::Day known_on,
                                                       const std::string& zone,
                                                       std::chrono::milliseconds at_most) {
  using Clock = std::chrono::steady_clock;
  auto name = (std::filesystem::temp_directory_path() / "gremium-known-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  std::unique_ptr<KnownThen> then(new KnownThen());
  then->folder_ = name;
  auto home = storage::Register::create((then->folder_ / "known.db").string());
  if (!home) return home.refusals();
  then->house_.home = std::move(*home);
  then->house_.now = now.now;
  then->house_.today = now.today;
  const auto deadline = Clock::now() + at_most;
  const bool whole =
      storage::copy_until(*now.home, *then->house_.home, base::start_of(known_on.plus_days(1), zone),
                          [&] { return Clock::now() < deadline; });
  if (!whole) return base::Refusal{"known.too_slow", {{"day", known_on.iso()}}};
  return then;
}

KnownThen::~KnownThen() {
  house_.home.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

}  // namespace gremium::app
