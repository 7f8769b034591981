/**
 * What runs when the program ends, besides what the runtime itself does? The module {@code atexit}.
 */
package io.orochi.python.modules.atexit;
