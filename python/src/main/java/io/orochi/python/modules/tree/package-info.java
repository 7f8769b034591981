/** What does {@code marshal}, which is written in Python, need of Java? The bytes of code. */
package io.orochi.python.modules.tree;
