#include "domain/document.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

Document for_members() {
  Document document;
  document.open_to(Readers::members);
  return document;
}

TEST(Document, IsOpenToOneCircleOfReaders) {
  for (const auto readers : {Readers::office, Readers::members, Readers::everyone}) {
    Document document;
    document.is_public = true;
    document.open_to(readers);
    EXPECT_EQ(document.readers(), readers);
    EXPECT_EQ(readers_named(name_of(readers)), readers);
  }
  EXPECT_EQ(Document{}.readers(), Readers::office);
}

TEST(Document, ForMembersIsForThoseOfItsNetworkAndForItsOwner) {
  const MemberReader member{"mainz", {"defus"}}, none{"mainz", {}};
  EXPECT_TRUE(is_for_member(for_members(), "defus", member));
  EXPECT_TRUE(is_for_member(for_members(), "mainz", member));
  EXPECT_FALSE(is_for_member(for_members(), "efus", member));
  EXPECT_FALSE(is_for_member(for_members(), "worms", member));
  EXPECT_FALSE(is_for_member(for_members(), "", member));
  EXPECT_FALSE(is_for_member(for_members(), "defus", none));
  EXPECT_FALSE(is_for_member(for_members(), "mainz", none)) << "no member of anything";
}

TEST(Document, OfOthersIsNotForMembers) {
  const MemberReader member{"mainz", {"defus"}};
  EXPECT_FALSE(is_for_member({}, "defus", member));
  auto open = for_members();
  open.open_to(Readers::everyone);
  EXPECT_FALSE(is_for_member(open, "defus", member)) << "it is found where everyone finds it";
  auto erased = for_members();
  erased.title.erased = true;
  EXPECT_FALSE(is_for_member(erased, "defus", member));
}

}  // namespace
}  // namespace gremium::domain
