/**
 * The HTTP edge of the commands: problem documents, OpenAPI, security and the audit of refusals.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"application", "request", "rule"})
package nl.noaber.command.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
