/**
 * The module {@code _json}: how does {@code json} take texts apart and put values into text? A call
 * of the encoder is one operation over all that it reaches, as long as no guest code has to be
 * asked.
 */
package io.orochi.python.modules.json;
