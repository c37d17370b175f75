#include "exchange/pdf.h"

#include "base/process.h"
#include "base/text.h"

namespace gremium::exchange {
namespace {

using End = base::ProgramAnswer::End;

constexpr int not_installed = 3;

// The command `weasyprint` would fetch whatever the page names; its library asks us first.
constexpr const char* program = R"(
import sys
try:
    import weasyprint
except ImportError:
    sys.exit(3)

def fetch(url, *arguments, **options):
    if url.startswith("data:"):
        return weasyprint.default_url_fetcher(url, *arguments, **options)
    raise ValueError("nothing is fetched for a sheet")

page = sys.stdin.buffer.read().decode()
sys.stdout.buffer.write(weasyprint.HTML(string=page, url_fetcher=fetch).write_pdf())
)";

std::string last_line(const std::string& text) {
  const auto lines = base::split(base::trim(text), '\n');
  return base::without_controls(lines.back());
}

}  // namespace

std::string with_styles(const std::string& html, std::string_view css) {
  const auto end_of_head = html.find("</head>");
  if (end_of_head == std::string::npos) return html;
  auto page = html;
  return page.insert(end_of_head, "<style>" + std::string(css) + "</style>\n");
}

base::Result<std::string> to_pdf(const std::string& html, const PdfMaker& maker) {
  // -I: no modules from the folder one happens to be in, none from the environment.
  auto answer = base::run_program({{maker.python, "-I", "-c", program}, html, maker.time_limit});
  if (answer.end == End::not_started || answer.exit_code == not_installed)
    return base::Refusal{"pdf.not_installed"};
  if (answer.end == End::too_slow) return base::Refusal{"pdf.too_slow"};
  if (!answer.done() || !base::starts_with(answer.output, "%PDF-"))
    return base::Refusal{"pdf.failed", {{"detail", last_line(answer.errors)}}};
  return std::move(answer.output);
}

}  // namespace gremium::exchange
