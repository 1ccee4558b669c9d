@echo off
rem Starts Spotter from a checkout; builds it first where that is needed. SPOTTER_OPTS holds more options for the JVM.
setlocal EnableDelayedExpansion
set "ORT_DISABLE_TELEMETRY=1"
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "TARGET=%HOME_DIR%\target"

set "JAVA_DIR="
for %%J in ("%JAVA25_HOME%" "%JAVA_HOME%") do if not defined JAVA_DIR call :try "%%~J"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%USERPROFILE%\.jdks\*") do if not defined JAVA_DIR call :try "%%~J"
if not defined JAVA_DIR (
  echo Spotter needs a JDK 25 or later and found none: install one ^(for example Temurin 25^), or name its folder in JAVA_HOME. 1>&2
  exit /b 2
)
set "JAVA25_HOME=%JAVA_DIR%"

set "JAR="
for %%F in ("%TARGET%\spotter-*.jar") do set "JAR=%%~fF"
if not defined JAR (
  where mvn >nul 2>nul || (
    echo Spotter is built by Maven and found none: install Maven 3.8 or later. 1>&2
    exit /b 2
  )
  echo Building Spotter; the first time this takes a few minutes ... 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -B -Dmaven.test.skip=true package || exit /b 2
  popd
  for %%F in ("%TARGET%\spotter-*.jar") do set "JAR=%%~fF"
)

set "FX="
for %%F in ("%TARGET%\lib\javafx-*-win*.jar") do set "FX=!FX!%%~fF;"
set OPTIONS=-XX:+UseSerialGC -Xms128m "-Dspotter.home=%HOME_DIR%" --module-path "!FX!" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
if not exist "%TARGET%\spotter.aot" (
  echo Preparing a quick start ... 1>&2
  "%JAVA_DIR%\bin\java" "-XX:AOTCacheOutput=%TARGET%\spotter.aot" %OPTIONS% -jar "%JAR%" prepare --folder "%TEMP%\spotter-train-%RANDOM%" >"%TARGET%\train.log" 2>&1
)
if exist "%TARGET%\spotter.aot" set OPTIONS="-XX:AOTCache=%TARGET%\spotter.aot" -Xlog:aot=off -Xlog:cds=off %OPTIONS%
"%JAVA_DIR%\bin\java" %OPTIONS% %SPOTTER_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\javac.exe" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do for /f "delims=." %%M in ("%%~V") do if %%M geq 25 set "JAVA_DIR=%~1"
exit /b
