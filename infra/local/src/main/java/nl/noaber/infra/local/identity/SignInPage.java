package nl.noaber.infra.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which a person chooses the persona to sign in as; the local run has no passwords. */
@RestController
class SignInPage {

    static final String PATH = "/sign-in";

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(HttpServletRequest request, CsrfToken csrf) {
        String signedIn =
                request.getRemoteUser() == null
                        ? ""
                        : "<p role=\"status\">Signed in as %s.</p>"
                                .formatted(HtmlUtils.htmlEscape(request.getRemoteUser()));
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Sign in to Noaber</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem;
          color: #1a1a1a; background: #fff }
        button { display: block; width: 100%%; margin: .5rem 0; padding: .75rem 1rem; text-align: left; font: inherit;
          color: inherit; background: #f3f4f6; border: 1px solid #6b7280; border-radius: .375rem; cursor: pointer }
        button:hover, button:focus-visible { background: #dbeafe; outline: 2px solid #1d4ed8 }
        strong { display: block }
        </style>
        </head>
        <body>
        <main>
        <h1>Sign in to Noaber</h1>
        %s
        <p>This is the local run, with sample accounts and without passwords. Choose one.</p>
        <form method="post" action="%s">
        <input type="hidden" name="%s" value="%s">
        %s
        </form>
        </main>
        </body>
        </html>
        """
                .formatted(
                        signedIn,
                        PATH,
                        HtmlUtils.htmlEscape(csrf.getParameterName()),
                        HtmlUtils.htmlEscape(csrf.getToken()),
                        buttons());
    }

    private static String buttons() {
        return Arrays.stream(Persona.values())
                .filter(Persona::isPerson)
                .map(persona ->
                        "<button name=\"username\" value=\"%s\"><strong>%s</strong>%s</button>"
                                .formatted(persona.subject(), persona.label(), persona.purpose()))
                .collect(Collectors.joining("\n"));
    }
}
