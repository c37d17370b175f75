// Placeholder until the first source lands.
namespace gremium::domain {}
