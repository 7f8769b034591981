/** The module {@code _queue}: how do threads hand values to each other without limits? */
package io.orochi.python.modules.queue;
