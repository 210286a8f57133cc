/**
 * Scenarios over the web: ids and edited texts come in, texts, problems in words, shapes and levers go out. May import
 * experiment, policy, scenario, language and the web room's wire.
 */
package org.careshed.web.scenarios;
