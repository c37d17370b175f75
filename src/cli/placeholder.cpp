// Placeholder until the first source lands.
namespace gremium::cli {}
