// A form that was sent when its session had ended: what was typed goes along through the log-in and is
// offered again, with the token of the new session and its own key, so that nothing is lost and nothing
// entered twice. Nothing of it is stored: the pages carry it. Passwords and files are not carried.
#pragma once

#include <string>

#include "web/site.h"

namespace gremium::web {

// Whether the log-in page that was sent carries a form.
bool carries_form(const Context& context);

// Into the content of the log-in page: `kept`, a list of name, value, as hidden fields. Of the form that was
// sent instead of it, or of the one that it carried before.
void add_kept(const Context& context, render::Object& content);

// The page in another language is asked for with all it carries: the languages are buttons that send it to
// the log-in once more, see log_in(). Into its content: `languages_form`.
void send_again_for_languages(Context& context, render::Object& content);

// The page that offers the form again. Of one that a log-in carried, or of the one that was sent with the
// token of another session.
Response offer_form(Context& context, int status);

}  // namespace gremium::web
