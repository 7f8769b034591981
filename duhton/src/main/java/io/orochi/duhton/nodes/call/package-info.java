/**
 * What happens in a call? The name is looked up, locally then globally; built-in functions get
 * their arguments as forms, user functions as values.
 */
package io.orochi.duhton.nodes.call;
