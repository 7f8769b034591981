/**
 * How does the Java machine get an optimising Truffle runtime and start from an AOT cache all the
 * same? The Graal compiler normally replaces the JDK's own module {@code jdk.graal.compiler}, by
 * {@code --upgrade-module-path}, and that option keeps the machine from using any archive of
 * classes. Here the compiler is a module of another name, which replaces nothing; this package
 * makes the runtime from it.
 */
package io.orochi.launcher.runtime;
