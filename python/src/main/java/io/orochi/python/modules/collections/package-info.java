/**
 * The module {@code _collections}: deque, defaultdict, OrderedDict and what namedtuple and Counter
 * need. All state is transactional.
 */
package io.orochi.python.modules.collections;
