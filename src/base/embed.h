// Puts a file into the program as it is, at build time: it is paged in as it is used, and costs nothing at start.
#pragma once

/// Declares `name` (first byte) and `name_end` (one past the last) for the file `path`. The build must know that the source depends on
/// the file (OBJECT_DEPENDS).
#define DEBUNK_EMBED(name, path)                                   \
  asm(".pushsection .rodata\n.balign 64\n.globl " #name            \
      "\n.hidden " #name "\n" #name ":\n.incbin \"" path           \
      "\"\n.globl " #name "_end\n.hidden " #name "_end\n" #name    \
      "_end:\n.byte 0\n.popsection\n");                            \
  extern "C" const char name[];                                    \
  extern "C" const char name##_end[];
