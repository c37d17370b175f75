#include "language/binding_spaces.h"

#include <gtest/gtest.h>

namespace gremium::language {
namespace {

using base::Language;

TEST(BindingSpaces, KeepDatesAndParagraphsTogether) {
  EXPECT_EQ(bind_spaces(Language::de, "Seit dem 1. Januar 2025 nach § 34 und Art. 47"),
            "Seit dem 1.\u00A0Januar 2025 nach §\u00A034 und Art.\u00A047");
  EXPECT_EQ(bind_spaces(Language::de, "der Forum e. V. hat 5 Juristen"),
            "der Forum e.\u00A0V. hat 5 Juristen");
  EXPECT_EQ(bind_spaces(Language::en, "On 13 May 2024, Article 47"), "On 13\u00A0May 2024, Article\u00A047");
  EXPECT_EQ(bind_spaces(Language::en, "a Mandate 47"), "a Mandate 47");
}

TEST(BindingSpaces, FrenchNumbersDatesAndTimes) {
  EXPECT_EQ(bind_spaces(Language::fr, "Le 1er janvier 2025 à 10 h 30, 1 800 membres : bienvenue !"),
            "Le 1er\u00A0janvier 2025 à 10\u00A0h\u00A030, 1\u202F800 membres\u00A0: bienvenue\u202F!");
  EXPECT_EQ(bind_spaces(Language::fr, "en 2025 100 villes"), "en 2025 100 villes");
}

TEST(BindingSpaces, FrenchPunctuation) {
  EXPECT_EQ(french_punctuation("Il dit : « Oui ; non ? »"),
            "Il dit\u00A0: «\u00A0Oui\u202F; non\u202F?\u00A0»");
  EXPECT_EQ(french_punctuation("https://efus.eu à 10:30"), "https://efus.eu à 10:30");
}

TEST(BindingSpaces, TextsOfTheCataloguesAreBoundInFrench) {
  EXPECT_EQ(bind_marks(Language::fr, "Séance nº 1/2024 : « Oui ; non ? »"),
            "Séance nº\u00A01/2024\u00A0: «\u00A0Oui\u202F; non\u202F?\u00A0»");
  EXPECT_EQ(bind_marks(Language::de, "Sitzung 1 : § 34 ?"), "Sitzung 1 : § 34 ?");
}

}  // namespace
}  // namespace gremium::language
