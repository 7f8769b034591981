# Starts the Java machine on a home folder that the build made. To be sourced after find-java.sh.
#
#   start_orochi HOME CACHE ARGUMENT...   replaces this shell; CACHE is the file of the AOT cache,
#                                         or nothing

# Nothing here may name --upgrade-module-path, --patch-module or --limit-modules: with any of them the machine uses no archive of
# classes. So the Graal compiler is a module of another name (see docs/architecture.md); without it guest code is only interpreted.
# -DisplayVMOutput is for the line "1 compiler directives added" only: what the machine says of crashes and logs goes other ways.
start_orochi() {
  start_home=$1
  start_cache=$2
  shift 2
  start_classes=
  for start_jar in "$start_home"/jars/*.jar; do
    start_classes=$start_classes:$start_jar
  done
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" \
    -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI ${start_cache:+"-XX:AOTCache=$start_cache"} \
    -cp "${start_classes#:}" -p "$start_home/jvm/graal-compiler.jar" --add-modules=orochi.graal.compiler \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:+UseParallelGC -XX:-UsePerfData \
    -XX:+UnlockDiagnosticVMOptions "-XX:CompilerDirectivesFile=$start_home/jvm/compilation.json" -XX:CompileCommand=quiet -XX:-DisplayVMOutput \
    -Xlog:disable -Xlog:all=warning:stderr '-Xlog:aot*=off:stderr' \
    ${OROCHI_JAVA_OPTIONS:-} \
    -Dorochi.home="$start_home" -Dorochi.executable="$self" -Dorochi.program="$0" \
    io.orochi.launcher.Main "$@"
}
