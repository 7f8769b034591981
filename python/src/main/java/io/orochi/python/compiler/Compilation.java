package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.scope.ScopeEnvironment;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.truffle.api.source.Source;
import io.orochi.python.OrochiLanguage;
import java.util.EnumSet;

/**
 * What all code blocks of one source have in common.
 *
 * @param module the whole tree
 * @param source its name is the file name of code objects
 * @param interactive whether values of expression statements are shown ({@code single} mode)
 * @param optimize 1 leaves out assertions, 2 docstrings too
 */
record Compilation(
    OrochiLanguage language,
    Source source,
    ModTy module,
    ScopeEnvironment scopes,
    EnumSet<FutureFeature> futures,
    boolean interactive,
    int optimize) {}
