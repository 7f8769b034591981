/**
 * What {@code site} does at every start: which folders of packages are on {@code sys.path}, and
 * what are {@code exit}, {@code help} and their like? Importing the module itself takes as long as
 * starting the rest, so it is only done when a folder has more to say ({@code .pth} files, a
 * virtual environment, {@code sitecustomize}) or somebody looks at what it makes.
 */
package io.orochi.python.modules.site;
