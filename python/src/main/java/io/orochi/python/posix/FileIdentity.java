package io.orochi.python.posix;

/** What is the same for all names of one file. */
public record FileIdentity(long device, long inode) {}
