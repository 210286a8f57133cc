@echo off
rem Starts Careshed on Windows, and builds it first when its sources changed. The shell script beside it says more.
setlocal
set "home=%~dp0"
rem Found by its path, Java has no quotes around it, which `cmd /c` would take away in part.
if defined JAVA_HOME set "PATH=%JAVA_HOME%\bin;%PATH%"
rem An image brings its own Java.
if exist "%home%runtime\bin\java.exe" set "PATH=%home%runtime\bin;%PATH%"
set "major="
for /f "tokens=3" %%v in ('java.exe -version 2^>^&1 ^| findstr /c:" version "') do set "major=%%~v"
for /f "delims=.-+" %%m in ("%major%") do set "major=%%m"
for /f "delims=0123456789" %%m in ("%major%") do set "major="
if not defined major set "major=0"
if %major% LSS 17 (
    echo careshed: a Java development kit ^(JDK^) 17 or newer is needed: winget install EclipseAdoptium.Temurin.17.JDK 1>&2
    exit /b 69
)

rem --memory SIZE is ours; without it all arguments go to Careshed exactly as they came. With it, `--option=value` arrives as
rem `--option value`, since cmd splits arguments at `=` too: quote "--option=value" where that matters.
set "memory=256m"
rem A server has a run, checks and reports side by side.
if "%~1"=="serve" set "memory=1g"
rem Pictures of many worlds are drawn two at a time.
for %%c in (report plot answer) do if "%~1"=="%%c" set "memory=512m"
set "drawing="
for %%c in (report plot) do if "%~1"=="%%c" set "drawing=yes"
set "given="
set others=
:argument
if [%1]==[] goto checked
if "%~1"=="--memory" (
    set "memory=%~2"
    set "given=yes"
    shift
    shift
    goto argument
)
set others=%others% %1
shift
goto argument

:checked
if not defined given set others=%*
rem A size is digits and at most one letter: what is left without the digits, and whether anything is left without the letters.
set "wrong="
set "number="
for /f "delims=0123456789" %%s in ("%memory%") do set "wrong=%%s"
set "unit=%wrong%"
for %%s in (k K m M g G) do if "%wrong%"=="%%s" set "wrong="
for /f "delims=kKmMgG" %%s in ("%memory%") do set "number=%%s"
if not defined number set "wrong=yes"
if defined wrong (
    echo careshed: --memory %memory% is not a size; write for example --memory 512m 1>&2
    exit /b 2
)
set "least=16777216"
if /i "%unit%"=="k" set "least=16384"
if /i "%unit%"=="m" set "least=16"
if /i "%unit%"=="g" set "least=1"
if %number% lss %least% (
    echo careshed: --memory %memory% is too little for any run; the least is 16m 1>&2
    exit /b 2
)

rem A release holds the program itself; a clone builds it.
set "app=%home%."
if exist "%home%careshed.jar" goto built

rem Names what would be built: one number over names and contents of the sources.
set "app="
pushd "%home%"
for /f %%h in ('powershell -NoProfile -Command "$f = @(Get-Item 'pom.xml') + @(Get-ChildItem 'src\main','scenarios\tiny' -Recurse -File); $t = -join ($f | Sort-Object FullName | ForEach-Object { $_.FullName + (Get-FileHash -LiteralPath $_.FullName).Hash }); $h = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($t)); [BitConverter]::ToString($h).Replace('-','').Substring(0,16)"') do set "app=%home%target\app\%%h"
popd
if not defined app (
    echo careshed: PowerShell is needed to tell whether the sources changed; it gave no answer 1>&2
    exit /b 69
)

if not exist "%app%\ready" (
    where mvn >nul 2>&1
    if errorlevel 1 (
        echo careshed: Maven 3.8 or newer is needed to build: winget install Apache.Maven 1>&2
        exit /b 69
    )
    echo careshed: building, about 15 seconds; the first time 1 to 2 minutes while Maven fetches the libraries 1>&2
    if not exist "%home%target" mkdir "%home%target"
    pushd "%home%"
    call mvn -B -Dstyle.color=never -Dcareshed.fast package >"%home%target\launch.log" 2>&1
    if errorlevel 1 (
        popd
        type "%home%target\launch.log" 1>&2
        echo careshed: the build failed, see above 1>&2
        exit /b 69
    )
    popd
    if exist "%app%" rmdir /s /q "%app%"
    mkdir "%app%"
    move "%home%target\launch\lib" "%app%\lib" >nul
    move "%home%target\launch\SHA256SUMS" "%app%\SHA256SUMS" >nul
    move "%home%target\launch\careshed.jar" "%app%\careshed.jar" >nul
    if not exist "%app%\careshed.jar" (
        echo careshed: cannot write into "%home%target" 1>&2
        exit /b 73
    )
    type nul >"%app%\ready"
)

:built
rem The language of what is printed follows Windows' own, unless LANG says otherwise.
set "locale=%LANG%"
if not defined locale for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do set "locale=%%l"

set JAVA_TOOL_OPTIONS=
set _JAVA_OPTIONS=
set JDK_JAVA_OPTIONS=
rem Drawing is over before the second compiler pays at all.
set "late_compiler=-XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=400000"
if defined drawing set "late_compiler=-XX:TieredStopAtLevel=1"
java.exe -Xms16m -Xmx%memory% -XX:+UseSerialGC %late_compiler% -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.language=en -Duser.country= ^
    -Duser.timezone=UTC -Djava.awt.headless=true -Djfr.unsupported.vm=true "-Dcareshed.home=%home%." "-Dcareshed.locale=%locale%" -Dcareshed.launcher=careshed ^
    %CARESHED_JAVA_OPTIONS% -jar "%app%\careshed.jar" %others%
set "code=%ERRORLEVEL%"
rem Java ends with 3 when memory ran out.
if "%code%"=="3" echo careshed: out of memory at %memory%. Give more, for example --memory 1g, or use fewer --threads. 1>&2
exit /b %code%
