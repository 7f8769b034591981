package io.orochi.duhton.runtime;

import com.oracle.truffle.api.profiles.BranchProfile;

/**
 * What one place of a program has seen of the lists that it reads. What it has not seen yet is left
 * out of its compiled code. Reads are inlined everywhere: code that reads private lists only is a
 * third as long for it.
 */
public final class ListProfile {
  final BranchProfile privately = BranchProfile.create();
  final BranchProfile publicly = BranchProfile.create();
  final BranchProfile ints = BranchProfile.create();
  final BranchProfile objects = BranchProfile.create();
}
