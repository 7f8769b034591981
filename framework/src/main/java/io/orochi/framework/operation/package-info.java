/**
 * Operations of built-ins that touch several objects and must still happen in one go. Invariant: no
 * guest code runs inside such an operation; when it would, the operation is taken back and runs
 * step by step, as it would under a global lock that guest code lets go.
 */
package io.orochi.framework.operation;
