# Builds what ./orochi starts. To be sourced after find-java.sh and start.sh, with root set to the checkout.
#
#   stale        is there no build, or is a source newer than it?
#   untrained    has the build no AOT cache for this JDK?
#   build        builds into $root/build/home; everything it says goes to standard error
#   build_lock   keeps other builds of this checkout out until the shell ends

# What Maven reads to make the home folder. The folders of Java sources count too, for files that went away.
stale() {
  [ -f "$root/build/home/stamp" ] || return 0
  newer=$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main "$root"/*/src/build \
    ! -name '*.pyc' \( -type f -o -type d -path '*/src/main/java*' \) \
    -newer "$root/build/home/stamp" -print -quit 2>/dev/null) || true
  [ -n "$newer" ] || return 1
  if ! [ -w "$root/build" ]; then
    echo "orochi: $newer is newer than the build, which cannot be written here; starting what there is" >&2
    return 1
  fi
}

# A cache that could not be made is an empty file, so that it is not tried again at each start.
untrained() {
  ! [ -e "$root/build/home/$java_version.aot" ] && [ -w "$root/build/home" ]
}

build_lock() {
  mkdir -p "$root/build"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$root/build/lock"
    if ! flock -n 9; then
      echo "orochi: waiting for another build of this checkout" >&2
      flock 9
    fi
  else
    # A link is made or not made, in one step, everywhere; it names the process that holds the lock.
    until ln -s "$$" "$root/build/lock.held" 2>/dev/null; do
      holder=$(readlink "$root/build/lock.held") || continue
      if ! kill -0 "$holder" 2>/dev/null; then
        rm -f "$root/build/lock.held"
      else
        sleep 1
      fi
    done
    trap 'rm -f "$root/build/lock.held"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
  fi
}

build_unlock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>&-
  else
    rm -f "$root/build/lock.held"
    trap - EXIT INT TERM
  fi
}

build() {
  if ! mkdir -p "$root/build" 2>/dev/null || ! [ -w "$root/build" ]; then
    echo "orochi: not built yet, and $root cannot be written; run it once as a user who may" >&2
    exit 1
  fi
  find_maven || exit 1
  build_lock
  if stale; then
    build_home
  fi
  if untrained; then
    train
  fi
  build_unlock
}

build_home() {
  if [ -d "$root/build/home" ]; then
    echo "orochi: sources changed, building" >&2
  else
    cat >&2 <<END
orochi: first start, building with $MAVEN on $JAVA_HOME
  downloads about 215 MB into Maven's repository, unless they are there (the Truffle runtime, the Graal
  compiler, and for its parser and library the whole of GraalPy's artifact); then takes one to two minutes
END
  fi
  rm -rf "$root/build/next"
  : > "$root/build/next.stamp"
  started=$(date +%s)
  build_status=1
  { (cd "$root" && run_maven -B -Dquick -Dmaven.test.skip=true -Dstyle.color=never package 9>&- 2>&1
     printf '\nstatus %s\n' "$?") || true; } | tee "$root/build/build.log" | build_progress
  build_status=$(sed -n '$s/^status //p' "$root/build/build.log")
  if [ "$build_status" != 0 ]; then
    echo "orochi: the build failed; the end of $root/build/build.log:" >&2
    { grep '^\[ERROR\]' "$root/build/build.log" || tail -n 40 "$root/build/build.log"; } | head -n 40 >&2
    exit 1
  fi
  mv "$root/build/next.stamp" "$root/launcher/target/home/stamp"
  # Whoever runs the old one keeps its opened files; the folder is swapped, not changed.
  rm -rf "$root/build/previous"
  if [ -d "$root/build/home" ]; then mv "$root/build/home" "$root/build/previous"; fi
  mv "$root/launcher/target/home" "$root/build/home"
  echo "orochi: built in $(($(date +%s) - started)) s" >&2
}

# Makes the AOT cache: one run of the training program records which classes are loaded and what is hot, then the machine writes
# them down. The cache holds the names and dates of the jars, so it is made where they stay.
train() {
  echo "orochi: training, so that later starts are quick (10 to 20 s, once)" >&2
  train_home=$root/build/home
  (
    cd "$train_home" || exit 1
    rm -f ./*.aot next.record
    self=$root/orochi
    training=$root/launcher/src/main/training/training.py
    OROCHI_JAVA_OPTIONS=
    (start_orochi "$train_home" '' -I "$training" imports) || exit 1
    OROCHI_JAVA_OPTIONS='-XX:AOTMode=record -XX:AOTConfiguration=next.record'
    (start_orochi "$train_home" '' -I "$training") || exit 1
    OROCHI_JAVA_OPTIONS='-XX:AOTMode=create -XX:AOTConfiguration=next.record -XX:AOTCache=next.aot -Xlog:aot=error:stderr'
    start_orochi "$train_home" ''
  ) >>"$root/build/build.log" 2>&1 </dev/null 9>&- || : > "$train_home/next.aot"
  rm -f "$train_home/next.record"
  if ! [ -s "$train_home/next.aot" ]; then
    echo "orochi: no AOT cache was made, so starts take a second longer; the end of $root/build/build.log says why" >&2
  fi
  mv "$train_home/next.aot" "$train_home/$java_version.aot"
}

# Reads Maven's output and says on one line of the terminal what it is doing.
build_progress() {
  if [ -t 2 ]; then line='\r\033[K  %s'; end='\r\033[K'; else line='  %s\n'; end=''; fi
  awk -v line="$line" -v end="$end" '
    /Downloading from / { file = $NF; sub(".*/", "", file); if (file ~ /\.jar$/) say("downloading " file) }
    match($0, /[^\/ ]+ \([0-9.]+ MB/) { say("downloaded " substr($0, RSTART, RLENGTH) ")") }
    /^\[INFO\] Building / && /\[[0-9]+\/[0-9]+\]/ { step = $NF; name = $0; sub(/^\[INFO\] Building /, "", name); sub(/ [^ ]+ +\[.*/, "", name); say(step " " name) }
    /^\[INFO\] Compiling / { say(step " " name ": compiling " $3 " files") }
    function say(text) { printf line, text; fflush() }
    END { printf end }
  ' >&2
}
