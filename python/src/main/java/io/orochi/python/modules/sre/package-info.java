/**
 * The module {@code _sre}: how does {@code re} match? Patterns are compiled by TRegex; the parser
 * in Python is asked for what TRegex does not say: errors, warnings and the debug listing. Patterns
 * and matches are immutable, scanners are transactional.
 */
package io.orochi.python.modules.sre;
