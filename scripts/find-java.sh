# Finds the JDK and the Maven that Orochi needs. To be sourced by ./orochi, ./check and the scripts
# here; plain POSIX sh, and no process is started when JAVA_HOME or the system's folder has the JDK.
#
#   find_java    exports JAVA_HOME, a JDK 25 of 25.0.3 or later, or says how to get one and fails
#   find_maven   sets MAVEN to a Maven of 3.8 or later (JAVA_HOME must be set), likewise
#   run_maven    runs it with the given arguments, without the JDK's complaints about Maven's own libraries

# The Graal compiler refuses a JDK older than its own release; the next feature release has another interface.
java_feature=25
java_patch=3

# java_version_of FOLDER: sets java_version from the JDK's release file, or to nothing
java_version_of() {
  java_version=
  [ -x "$1/bin/java" ] && [ -f "$1/release" ] || return 0
  while IFS='=' read -r find_java_key find_java_value; do
    if [ "$find_java_key" = JAVA_VERSION ]; then
      find_java_value=${find_java_value#\"}
      java_version=${find_java_value%%\"*}
    fi
  done < "$1/release"
}

# java_is_good FOLDER: is it a whole JDK in the range?
java_is_good() {
  java_version_of "$1"
  [ -n "$java_version" ] || return 1
  case $java_version in
    "$java_feature".0.*)
      find_java_patch=${java_version#"$java_feature".0.}
      find_java_patch=${find_java_patch%%[!0-9]*}
      [ "${find_java_patch:-0}" -ge "$java_patch" ] || return 1 ;;
    "$java_feature".[1-9]*) ;;
    *) return 1 ;;
  esac
  [ -x "$1/bin/javac" ]
}

# java_of_path: sets java_found to the JDK that the java in PATH belongs to
java_of_path() {
  java_found=$(command -v java 2>/dev/null) || return 1
  while [ -L "$java_found" ]; do
    find_java_link=$(readlink "$java_found")
    case $find_java_link in
      /*) java_found=$find_java_link ;;
      *) java_found=${java_found%/*}/$find_java_link ;;
    esac
  done
  java_found=${java_found%/bin/java}
}

find_java() {
  find_java_seen=
  if [ -n "${JAVA_HOME:-}" ]; then
    if java_is_good "$JAVA_HOME"; then
      export JAVA_HOME
      return 0
    fi
    find_java_seen="  $JAVA_HOME is ${java_version:-no JDK} (JAVA_HOME)
"
  fi
  if java_of_path; then
    if java_is_good "$java_found"; then
      export JAVA_HOME="$java_found"
      return 0
    fi
    find_java_seen="$find_java_seen  $java_found is ${java_version:-unknown} (java in PATH)
"
  fi
  for find_java_home in \
      /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
      "$HOME"/.local/share/mise/installs/java/* /home/linuxbrew/.linuxbrew/opt/openjdk@25/libexec \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if java_is_good "$find_java_home"; then
      export JAVA_HOME="$find_java_home"
      return 0
    fi
    if [ -n "$java_version" ]; then
      find_java_seen="$find_java_seen  $find_java_home is $java_version
"
    fi
  done
  cat >&2 <<END
Orochi needs a JDK $java_feature, release $java_feature.0.$java_patch or later (not only its run-time part), and found none.
${find_java_seen}Any of these brings one:
  Debian, Ubuntu    apt install temurin-25-jdk   (repository: https://adoptium.net/installation/linux)
  any Linux, macOS  sdk install java 25.0.3-tem  (https://sdkman.io)
  macOS             brew install --cask temurin@25
  or unpack an archive of https://adoptium.net/temurin/releases/?version=25 and set JAVA_HOME to its folder.
END
  return 1
}

find_maven() {
  find_maven_seen=
  for find_maven_program in "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "$(command -v mvn 2>/dev/null)" \
      /usr/bin/mvn /usr/share/maven/bin/mvn /opt/maven/bin/mvn /opt/homebrew/bin/mvn \
      "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/maven/current/bin/mvn; do
    [ -n "$find_maven_program" ] && [ -x "$find_maven_program" ] || continue
    find_maven_version=$("$find_maven_program" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
    case $find_maven_version in
      3.[89]* | 3.[1-9][0-9]* | [4-9].*)
        MAVEN=$find_maven_program
        return 0 ;;
    esac
    find_maven_seen="$find_maven_seen  $find_maven_program is ${find_maven_version:-unknown}
"
  done
  cat >&2 <<END
Orochi is built with Apache Maven 3.8 or later, and found none.
${find_maven_seen}Any of these brings one:
  Debian, Ubuntu    apt install maven
  Fedora            dnf install maven
  any Linux, macOS  sdk install maven   (https://sdkman.io)
  macOS             brew install maven
END
  return 1
}

run_maven() {
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" "$MAVEN" "$@"
}
