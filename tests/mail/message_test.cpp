#include "mail/message.h"

#include <gtest/gtest.h>

#include "mail/smtp.h"

namespace gremium::mail {
namespace {

Message message() {
  Message message;
  message.from = "Register der Städte <register@example.org>";
  message.to = "anna@example.org";
  message.subject = "Zwei neue Mitglieder";
  message.text = "Grüße\n";
  message.message_id = "<abc@example.org>";
  message.date = *base::parse_instant("2025-01-07T09:30:00.000Z");
  return message;
}

TEST(Message, IsTheseBytes) {
  auto news = message();
  news.list_id = "network-defus.example.org";
  news.unsubscribe = "https://register.example.org/de/follow/end/x";
  EXPECT_EQ(*compose(news),
            "From: =?utf-8?Q?Register_der_St=C3=A4dte?= <register@example.org>\r\n"
            "To: anna@example.org\r\n"
            "Subject: Zwei neue Mitglieder\r\n"
            "Date: Tue, 07 Jan 2025 09:30:00 +0000\r\n"
            "Message-ID: <abc@example.org>\r\n"
            "Auto-Submitted: auto-generated\r\n"
            "Precedence: bulk\r\n"
            "List-Id: <network-defus.example.org>\r\n"
            "List-Unsubscribe: <https://register.example.org/de/follow/end/x>\r\n"
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n"
            "\r\n"
            "Gr=C3=BC=C3=9Fe\r\n");
}

TEST(Message, NoHeaderHoldsAnother) {
  const std::string breaks[] = {"\r\nBcc: x@example.org", "\nX: y", "\rX: y", "\t",
                                std::string("\0", 1),     "\x7F"};
  for (const auto& injected : breaks) {
    for (const auto field : {&Message::from, &Message::to, &Message::subject, &Message::message_id,
                             &Message::list_id, &Message::unsubscribe}) {
      auto broken = message();
      broken.*field = "a@example.org" + injected;
      const auto bytes = compose(broken);
      ASSERT_FALSE(bytes);
      EXPECT_EQ(bytes.refusal().code, "mail.header_broken");
    }
  }
  auto foreign = message();
  foreign.to = "ännä@example.org";
  EXPECT_FALSE(compose(foreign)) << "addresses are ASCII";
}

TEST(EncodedWords, AreShortAndEndBetweenCharacters) {
  EXPECT_EQ(encode_words("Call for papers"), "Call for papers");
  EXPECT_EQ(encode_words("=?utf-8?Q?x?="), "=?utf-8?Q?=3D=3Futf=2D8=3FQ=3Fx=3F=3D?=");
  std::string subject;
  for (int i = 0; i < 60; ++i) subject += i % 3 == 0 ? "ß" : i % 3 == 1 ? "😀" : "a ";
  const auto words = encode_words(subject);
  std::string line;
  for (const char c : words + "\r") {
    if (c != '\r' && c != '\n') line += c;
    if (c != '\r') continue;
    if (!line.empty() && line.front() == ' ') line.erase(0, 1);
    EXPECT_LE(line.size(), 75U);
    // Whole characters: after the start never a byte that continues one.
    const auto first = line.substr(10, 3);
    EXPECT_FALSE(first.front() == '=' && first[1] >= '8' && first[1] <= 'B') << line;
    line.clear();
  }
}

TEST(QuotedPrintable, KeepsLinesShort) {
  EXPECT_EQ(quoted_printable("a=b\n"), "a=3Db\r\n");
  EXPECT_EQ(quoted_printable("end "), "end=20\r\n");
  EXPECT_EQ(quoted_printable(""), "\r\n");
  EXPECT_EQ(quoted_printable("a\n\nb\n"), "a\r\n\r\nb\r\n");
  for (const std::size_t length : {74U, 75U, 76U, 77U, 151U, 400U}) {
    const auto text = quoted_printable(std::string(length, 'x') + "ü");
    std::size_t from = 0;
    for (auto end = text.find("\r\n"); end != std::string::npos;
         from = end + 2, end = text.find("\r\n", from))
      EXPECT_LE(end - from, 76U) << length;
    std::string joined;
    for (from = 0; from < text.size(); ++from)
      if (text.compare(from, 3, "=\r\n") == 0)
        from += 2;
      else
        joined += text[from];
    EXPECT_EQ(joined, std::string(length, 'x') + "=C3=BC\r\n");
  }
}

}  // namespace
}  // namespace gremium::mail
