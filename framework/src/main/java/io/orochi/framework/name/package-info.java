/**
 * Names in modules and classes: one transactional cell per name, whose value (or absence) folds
 * into compiled code while it is not written. Invariant: whoever uses a folded value in a
 * transaction has compared the epoch after it saw the fold.
 */
package io.orochi.framework.name;
