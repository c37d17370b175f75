// Placeholder until the first source lands.
namespace gremium::render {}
